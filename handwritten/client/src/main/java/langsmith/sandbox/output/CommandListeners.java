// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

/**
 * Supplies a listener for every command of a client; see {@link
 * langsmith.sandbox.SandboxClient.Builder#commandListeners}.
 */
@FunctionalInterface
public interface CommandListeners {
  /**
   * Returns the listener for the connection of one command. Called on the thread that starts or
   * attaches to the command; an exception is thrown to that caller.
   *
   * @param sandbox name of the sandbox
   * @param commandId the command
   * @return a listener, which may be the same for all commands
   */
  CommandListener listenerOf(String sandbox, String commandId);
}
