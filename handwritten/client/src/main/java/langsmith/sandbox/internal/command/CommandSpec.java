// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.wire.Entries;
import org.jspecify.annotations.Nullable;

/**
 * A command to start.
 *
 * @param frame the first frame, as far as known before the start
 * @param env the command's variables
 * @param openStdin whether input may be sent later
 * @param cols columns of the terminal, if there is one
 * @param rows rows of the terminal, if there is one
 * @param options the options of this client
 */
public record CommandSpec(
    ExecuteFrame frame,
    Entries env,
    boolean openStdin,
    int cols,
    int rows,
    CommandOptions options) {

  /** Checks that at most one kind of input is set. */
  public CommandSpec {
    if (options.stdin() != null
        && (openStdin || Boolean.TRUE.equals(frame.pty()) || frame.command() == null)) {
      throw new IllegalArgumentException(
          "stdin(…) excludes openStdin() and terminals; use one of them");
    }
  }

  /** {@return a command without a terminal and without input} */
  public static CommandSpec of(ExecuteFrame frame) {
    return new CommandSpec(frame, Entries.none(), false, 0, 0, CommandOptions.DEFAULT);
  }

  /** {@return a copy with another frame} */
  public CommandSpec with(ExecuteFrame.Builder changed) {
    return new CommandSpec(changed.build(), env, openStdin, cols, rows, options);
  }

  /** {@return a copy with one more variable, which replaces one of the same name} */
  public CommandSpec withVariable(String name, String value) {
    return new CommandSpec(frame, env.with(name, value), openStdin, cols, rows, options);
  }

  /** {@return a copy with other options} */
  public CommandSpec with(CommandOptions changed) {
    return new CommandSpec(frame, env, openStdin, cols, rows, changed);
  }

  /** {@return a copy with standard input that stays open} */
  public CommandSpec withOpenStdin() {
    return new CommandSpec(frame, env, true, cols, rows, options);
  }

  /** {@return a copy with a terminal} */
  public CommandSpec withTerminal(int columns, int lines) {
    return new CommandSpec(
        frame.toBuilder().pty(true).build(), env, openStdin, columns, lines, options);
  }

  /** {@return whether the command runs on a terminal} */
  public boolean hasTerminal() {
    return Boolean.TRUE.equals(frame.pty());
  }

  /**
   * Checks that nothing needs a way to the running command (clause V3).
   *
   * @throws IllegalArgumentException if something does; the message names it
   */
  void requireOneWay() {
    String what =
        hasTerminal()
            ? "a terminal needs"
            : openStdin
                ? "openStdin() needs"
                : Boolean.TRUE.equals(frame.killOnDisconnect()) ? "killOnDisconnect() needs" : "";
    if (!what.isEmpty()) {
      throw new IllegalArgumentException(
          what
              + " a WebSocket, because Server-Sent Events carry nothing to a command; use"
              + " transport(CommandTransport.WEB_SOCKET)");
    }
  }

  /**
   * Returns the first frame.
   *
   * @param freshCommandId the id unless one was chosen
   * @param stagedInput the path of the command's input in the sandbox; null if it has none
   */
  public ExecuteFrame firstFrame(String freshCommandId, @Nullable String stagedInput) {
    return FirstFrame.complete(
        frame.toBuilder().env(env.asMapOrNull()).build(),
        freshCommandId,
        stagedInput,
        openStdin || hasTerminal());
  }

  /** Returns the id, but neither command line nor environment, which may hold secrets. */
  @Override
  public String toString() {
    return "CommandSpec[" + (frame.commandId() == null ? "" : frame.commandId()) + "]";
  }
}
