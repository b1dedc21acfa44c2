// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

/**
 * Has a listener for every command of a client; see {@link
 * langsmith.sandbox.SandboxClient.Builder#commandListeners}.
 */
@FunctionalInterface
public interface CommandListeners {
  /**
   * Returns who is told about the connection of one command. Called on the thread that starts or
   * attaches to the command, which gets what this throws.
   *
   * @param sandbox name of the sandbox
   * @param commandId the command
   * @return may be the same for all
   */
  CommandListener listenerOf(String sandbox, String commandId);
}
