// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.OptionalLong;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/** A decoded frame or event of the server. */
public sealed interface ServerMessage {
  /**
   * The command runs, or a re-attachment is acknowledged.
   *
   * @param commandId the command that the connection is attached to
   * @param pid process id inside the sandbox, if the server sends it
   */
  record Started(String commandId, @Nullable Integer pid) implements ServerMessage {}

  /**
   * A piece of output.
   *
   * @param stream which stream
   * @param offset position of the first byte; empty if it follows on (clause O4)
   * @param data the output
   */
  record Output(StandardStream stream, OptionalLong offset, Utf8Chunk data)
      implements ServerMessage {}

  /**
   * The command has ended.
   *
   * @param code as the server states it
   */
  record Exit(int code) implements ServerMessage {}

  /**
   * The command has failed, or cannot be attached to.
   *
   * @param errorType of an open set; {@code CommandError} if the server sends none
   * @param message for people; may be empty
   */
  record Failure(String errorType, String message) implements ServerMessage {}

  /**
   * A stream is complete; over Server-Sent Events only (clause V7).
   *
   * @param stream which stream
   * @param offset the position after its last byte
   */
  record StreamEnd(StandardStream stream, long offset) implements ServerMessage {}

  /**
   * The server needs room, and ends the response; over Server-Sent Events only (clause V8).
   *
   * @param stdoutOffset up to where standard output was sent
   * @param stderrOffset up to where standard error was sent
   */
  record AckRequired(long stdoutOffset, long stderrOffset) implements ServerMessage {}

  /**
   * A frame of a type that means nothing to this client; it is ignored (clause E4).
   *
   * @param type as the server names it
   */
  record Unknown(String type) implements ServerMessage {}

  /**
   * A frame that breaks the specification.
   *
   * @param clause the clause that it breaks
   * @param problem what is wrong, without any of its content
   */
  record Malformed(String clause, String problem) implements ServerMessage {}
}
