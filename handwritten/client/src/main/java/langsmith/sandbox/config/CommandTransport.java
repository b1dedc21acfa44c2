// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

/** What commands are started and attached to over. */
public enum CommandTransport {
  /** A WebSocket, with everything that commands can do; the default. */
  WEB_SOCKET,

  /**
   * Server-Sent Events: ordinary HTTP requests, for networks that let no WebSocket pass, and for
   * output as the exact bytes of the command, whether they are text or not.
   *
   * <p>Nothing can be sent to the command: {@code start} refuses a terminal, {@code openStdin} and
   * {@code killOnDisconnect} with {@link IllegalArgumentException}, {@code kill} and {@code
   * sendInput} throw {@link langsmith.sandbox.error.SandboxOperationException}, and {@code
   * closeInput} does nothing. Only the command's time limits end it. A command belongs to the
   * transport that it was started over, so attachments name the same one. The server keeps at most
   * 1 MiB of each stream, and may discard output as soon as this client has received it; where a
   * command is attached to again from an earlier offset, that output may be gone.
   *
   * <p>The clauses are those of {@code spec/protocol/event-stream.md}. Servers before November 2026
   * do not have it.
   */
  SSE
}
