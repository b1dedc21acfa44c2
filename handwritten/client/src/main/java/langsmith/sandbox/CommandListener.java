// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;

/**
 * Is told what happens to the connection of one command.
 *
 * <p>Calls come one at a time and in order, on a thread of the client that is not a network thread;
 * a slow listener delays only its own calls. What it throws is logged and otherwise ignored.
 */
public interface CommandListener {
  /**
   * The command runs.
   *
   * @param commandId what to attach to it with
   */
  default void started(String commandId) {}

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
   * A lost connection was replaced, and the server shows that it serves the command again.
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
}
