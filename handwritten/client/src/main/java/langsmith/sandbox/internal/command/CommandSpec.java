// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.frames.ExecuteFrame;
import org.jspecify.annotations.Nullable;

/**
 * A command to start.
 *
 * @param frame the first frame, as far as it is known before the start
 * @param openStdin whether input may be sent later
 * @param cols columns of the terminal, if there is one
 * @param rows rows of the terminal, if there is one
 * @param options what concerns this client only
 */
public record CommandSpec(
    ExecuteFrame frame, boolean openStdin, int cols, int rows, CommandOptions options) {

  /** Checks that there is one way to give input. */
  public CommandSpec {
    if (options.stdin() != null
        && (openStdin || Boolean.TRUE.equals(frame.pty()) || frame.command() == null)) {
      throw new IllegalArgumentException(
          "stdin(…) excludes openStdin() and terminals; choose one way to give input");
    }
  }

  /** {@return a command without a terminal and without input} */
  public static CommandSpec of(ExecuteFrame frame) {
    return new CommandSpec(frame, false, 0, 0, CommandOptions.DEFAULT);
  }

  /** {@return the same with another frame} */
  public CommandSpec with(ExecuteFrame.Builder changed) {
    return new CommandSpec(changed.build(), openStdin, cols, rows, options);
  }

  /** {@return the same with other options} */
  public CommandSpec with(CommandOptions changed) {
    return new CommandSpec(frame, openStdin, cols, rows, changed);
  }

  /** {@return the same with standard input that stays open} */
  public CommandSpec withOpenStdin() {
    return new CommandSpec(frame, true, cols, rows, options);
  }

  /** {@return the same on a terminal} */
  public CommandSpec withTerminal(int columns, int lines) {
    return new CommandSpec(frame.toBuilder().pty(true).build(), openStdin, columns, lines, options);
  }

  /** {@return whether the command runs on a terminal} */
  public boolean hasTerminal() {
    return Boolean.TRUE.equals(frame.pty());
  }

  /**
   * Returns the first frame.
   *
   * @param freshCommandId the identity unless one was chosen
   * @param stagedInput where the command's input lies in the sandbox; null if it has none
   */
  public ExecuteFrame firstFrame(String freshCommandId, @Nullable String stagedInput) {
    return FirstFrame.complete(frame, freshCommandId, stagedInput, openStdin || hasTerminal());
  }

  /** Returns no part of the command line or the environment, because they may hold secrets. */
  @Override
  public String toString() {
    return "CommandSpec[" + (frame.commandId() == null ? "" : frame.commandId()) + "]";
  }
}
