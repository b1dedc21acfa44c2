// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ErrorFrame;
import langsmith.sandbox.frames.ExitFrame;
import langsmith.sandbox.frames.GeneratedJsonAdapters;
import langsmith.sandbox.frames.ServerFrame;
import langsmith.sandbox.frames.StartedFrame;

/**
 * Converts frames to and from JSON text, except those of output: see {@link OutputEncoder}.
 * Thread-safe.
 */
final class FrameCodec {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
  private static final JsonAdapter<ClientFrame> CLIENT = MOSHI.adapter(ClientFrame.class);
  private static final JsonAdapter<ServerFrame> SERVER = MOSHI.adapter(ServerFrame.class);

  private FrameCodec() {}

  /** Decodes a frame; an unknown type is not an error. */
  static ClientFrame decode(String json) throws RejectedFrameException {
    try {
      ClientFrame frame = CLIENT.fromJson(json);
      if (frame != null) {
        return frame;
      }
      throw invalid("a frame is a JSON object, not null");
    } catch (IOException e) {
      throw invalid("not a JSON text");
    } catch (JsonDataException | IllegalStateException e) {
      throw invalid("not a valid frame: " + e.getMessage());
    }
  }

  static String started(String commandId, int pid) {
    return SERVER.toJson(StartedFrame.builder().commandId(commandId).pid(pid).build());
  }

  static String outcome(CommandOutcome outcome) {
    if (outcome instanceof CommandOutcome.Failed failed) {
      return error(failed.errorType(), failed.message());
    }
    return SERVER.toJson(
        ExitFrame.builder().exitCode(((CommandOutcome.Exited) outcome).exitCode()).build());
  }

  static String error(String errorType, String message) {
    return SERVER.toJson(ErrorFrame.builder().errorType(errorType).error(message).build());
  }

  static RejectedFrameException invalid(String message) {
    return new RejectedFrameException(RejectedFrameException.INVALID_FRAME, message);
  }
}
