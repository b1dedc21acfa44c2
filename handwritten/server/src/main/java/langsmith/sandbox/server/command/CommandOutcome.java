// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/** How a command ended. */
sealed interface CommandOutcome {
  /** The process ended. */
  record Exited(int exitCode) implements CommandOutcome {}

  /** It could not be started, or was ended by the server. */
  record Failed(String errorType, String message) implements CommandOutcome {}
}
