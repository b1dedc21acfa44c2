// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/** What is known of a machine's command: id, process id, offsets, and whether it may run. */
final class CommandFacts {
  private final @Nullable ExecuteFrame execute;
  private final StreamCursor stdout;
  private final StreamCursor stderr;
  private String id;
  private @Nullable Integer pid;
  private boolean started;
  private boolean executeSent;

  /**
   * Creates the facts of a command.
   *
   * @param execute starts it; null if it was started elsewhere
   * @param rawBytes whether output arrives as the command's own bytes
   */
  CommandFacts(
      @Nullable ExecuteFrame execute,
      String id,
      long stdoutOffset,
      long stderrOffset,
      boolean rawBytes) {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("the command id must not be empty");
    }
    if (stdoutOffset < 0 || stderrOffset < 0) {
      throw new IllegalArgumentException(
          "offsets must be at least 0 but were " + stdoutOffset + " and " + stderrOffset);
    }
    this.execute = execute;
    this.id = id;
    this.stdout = new StreamCursor(stdoutOffset, rawBytes);
    this.stderr = new StreamCursor(stderrOffset, rawBytes);
  }

  String id() {
    return id;
  }

  @Nullable Integer pid() {
    return pid;
  }

  StreamCursor cursor(StandardStream stream) {
    return stream == StandardStream.STDOUT ? stdout : stderr;
  }

  /** Returns the frame that starts it; null if it can only be attached to, or runs already. */
  @Nullable ExecuteFrame toStart() {
    return started ? null : execute;
  }

  /** Returns whether the command may run: an {@code execute} was sent, here or elsewhere. */
  boolean mayRun() {
    return execute == null || executeSent;
  }

  void executeSent() {
    executeSent = true;
  }

  /** Records the server's confirmation, and the id that it uses. */
  void started(ServerMessage.Started message) {
    id = message.commandId();
    started = true;
    if (message.pid() != null) {
      pid = message.pid();
    }
  }
}
