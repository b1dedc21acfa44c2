// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/**
 * A command to attach to.
 *
 * @param commandId its id
 * @param stdoutOffset the next wanted byte of standard output
 * @param stderrOffset the next wanted byte of standard error
 * @param terminal whether it was started with a terminal
 * @param options the options of this client
 */
public record AttachSpec(
    String commandId,
    long stdoutOffset,
    long stderrOffset,
    boolean terminal,
    CommandOptions options) {

  /** {@return a copy with other options} */
  public AttachSpec with(CommandOptions changed) {
    return new AttachSpec(commandId, stdoutOffset, stderrOffset, terminal, changed);
  }
}
