// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.time.Duration;

/**
 * Receives the connection events of one command.
 *
 * <p>Calls are made one at a time and in order, on the callback executor. A slow listener delays
 * only its own calls and those of other listeners. Exceptions that it throws are logged and
 * otherwise ignored. No argument contains a command line, output or a secret.
 */
public interface CommandListener {
  /** Receives nothing; the default. No thread is started or woken for it. */
  CommandListener NONE = new CommandListener() {};

  /**
   * A connection is being opened.
   *
   * @param connection its number, counted from 1 for each handle
   */
  default void connecting(int connection) {}

  /**
   * The command is running; called directly before {@link #attached}.
   *
   * @param commandId the id to attach with
   */
  default void started(String commandId) {}

  /**
   * The server serves the command on the current connection, as its confirmation or output shows.
   * Called after the start and after every reattachment; if the server sends no confirmations, only
   * once there is output.
   */
  default void attached() {}

  /**
   * The connection was lost; the command keeps running.
   *
   * @param reason the reason, without secrets
   */
  default void lost(String reason) {}

  /**
   * Another connection will be attempted.
   *
   * @param attempt its number since the last success, from 1
   * @param delay until then; zero for at once
   * @param reason the reason, without secrets
   */
  default void retrying(int attempt, Duration delay, String reason) {}

  /**
   * A lost connection was replaced; called directly after {@link #attached}.
   *
   * @param attempts how many attempts that took
   */
  default void reattached(int attempts) {}

  /**
   * Output is lost.
   *
   * @param gap the missing range
   */
  default void gap(OutputGap gap) {}

  /**
   * The command has ended for this handle; the last call. The handle may still have unread output.
   *
   * @param summary how it ended
   */
  default void ended(CommandSummary summary) {}
}
