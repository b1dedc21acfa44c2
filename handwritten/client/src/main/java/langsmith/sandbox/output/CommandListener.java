// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.time.Duration;

/**
 * Is told what happens to the connection of one command.
 *
 * <p>Calls come one at a time and in order, on a thread of the client that is not a network thread;
 * a slow listener delays only its own calls and those of other listeners. What it throws is logged
 * and otherwise ignored. Nothing in a call holds a command line, output or a secret.
 */
public interface CommandListener {
  /**
   * A connection is being opened.
   *
   * @param connection its number, from 1 upwards over the life of the handle
   */
  default void connecting(int connection) {}

  /**
   * The command runs; comes right before {@link #attached}.
   *
   * @param commandId what to attach to it with
   */
  default void started(String commandId) {}

  /**
   * The server shows that it serves the command on the current connection, by a confirmation or by
   * output. Comes after the start and after every re-attachment. A server that confirms nothing
   * says nothing while the command is silent.
   */
  default void attached() {}

  /**
   * The connection was lost; the command runs on.
   *
   * @param reason why, without secrets
   */
  default void lost(String reason) {}

  /**
   * Another connection will be tried.
   *
   * @param attempt its number since the last success, from 1
   * @param delay until then; zero for at once
   * @param reason what made it necessary, without secrets
   */
  default void retrying(int attempt, Duration delay, String reason) {}

  /**
   * A lost connection was replaced; comes right after {@link #attached}.
   *
   * @param attempts how many attempts that took
   */
  default void reattached(int attempts) {}

  /**
   * Output is missing for good.
   *
   * @param gap which
   */
  default void gap(OutputGap gap) {}

  /**
   * The handle has come to its end; the last call. Output may still wait to be read from the
   * handle.
   *
   * @param summary how it ended
   */
  default void ended(CommandSummary summary) {}
}
