// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.OptionalLong;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.CloseStdinFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.frames.ResizeFrame;
import langsmith.sandbox.protocol.StandardStream;

/** Short names for what travels in either direction. */
final class Frames {
  static final String ID = "0192f0c17b2f7c3aa1d4b5e6f7081920";
  static final int PID = 4711;

  private Frames() {}

  static ExecuteFrame execute() {
    return ExecuteFrame.builder().command("cat").commandId(ID).build();
  }

  static ExecuteFrame executeClosed() {
    return ExecuteFrame.builder().command("cat").commandId(ID).closeStdin(true).build();
  }

  static ExecuteFrame executeTerminal() {
    return ExecuteFrame.builder().command("bash").commandId(ID).pty(true).build();
  }

  static ClientFrame reconnect(long stdoutOffset, long stderrOffset) {
    return reconnect(ID, stdoutOffset, stderrOffset);
  }

  static ClientFrame reconnect(String commandId, long stdoutOffset, long stderrOffset) {
    return ReconnectFrame.builder()
        .commandId(commandId)
        .stdoutOffset(stdoutOffset)
        .stderrOffset(stderrOffset)
        .build();
  }

  static ClientFrame kill() {
    return KillFrame.builder().build();
  }

  static ClientFrame input(String data) {
    return InputFrame.builder().data(data).build();
  }

  static ClientFrame closeStdin() {
    return CloseStdinFrame.builder().build();
  }

  static ClientFrame resize(int cols, int rows) {
    return ResizeFrame.builder().cols(cols).rows(rows).build();
  }

  static ServerMessage started() {
    return started(ID);
  }

  static ServerMessage started(String commandId) {
    return new ServerMessage.Started(commandId, PID);
  }

  static ServerMessage stdout(long offset, String data) {
    return output(StandardStream.STDOUT, offset, data);
  }

  static ServerMessage stderr(long offset, String data) {
    return output(StandardStream.STDERR, offset, data);
  }

  static ServerMessage output(StandardStream stream, long offset, String data) {
    return new ServerMessage.Output(stream, OptionalLong.of(offset), Utf8Chunk.of(data));
  }

  /** Output without an offset. */
  static ServerMessage stdout(String data) {
    return new ServerMessage.Output(
        StandardStream.STDOUT, OptionalLong.empty(), Utf8Chunk.of(data));
  }

  static ServerMessage exit(int code) {
    return new ServerMessage.Exit(code);
  }

  static ServerMessage error(String type) {
    return new ServerMessage.Failure(type, "the server's words");
  }

  static ServerMessage unknown() {
    return new ServerMessage.Unknown("heartbeat");
  }

  static LinkFailure.Refused refusal(int status) {
    return new LinkFailure.Refused(status, "the server's words", null, "7c1e", null);
  }

  static LinkFailure.NotConnected notConnected() {
    return new LinkFailure.NotConnected("connection refused", true, null);
  }
}
