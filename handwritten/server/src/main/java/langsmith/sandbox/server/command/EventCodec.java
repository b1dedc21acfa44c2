// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import com.squareup.moshi.Moshi;
import java.util.Base64;
import langsmith.sandbox.api.model.AckRequiredEvent;
import langsmith.sandbox.api.model.CommandErrorEvent;
import langsmith.sandbox.api.model.CommandExitEvent;
import langsmith.sandbox.api.model.CommandOutputEvent;
import langsmith.sandbox.api.model.CommandStartedEvent;
import langsmith.sandbox.api.model.CommandStreamEndEvent;
import langsmith.sandbox.api.model.CommandStreamEndEventStream;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.protocol.StandardStream;

/** Converts what happens to a command to Server-Sent Events. Thread-safe. */
final class EventCodec {
  /** A comment, which shows that the response lives (clause V12). */
  static final String HEARTBEAT = ":\n\n";

  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();

  private EventCodec() {}

  static String started(String commandId, int pid) {
    return event(
        "started",
        CommandStartedEvent.class,
        CommandStartedEvent.builder().commandId(commandId).pid(pid).build());
  }

  static String output(StandardStream output, byte[] bytes, long offset) {
    return event(
        Text.name(output),
        CommandOutputEvent.class,
        CommandOutputEvent.builder()
            .offset(offset)
            .data(Base64.getEncoder().encodeToString(bytes))
            .build());
  }

  static String streamEnd(StandardStream output, long offset) {
    return event(
        "stream_end",
        CommandStreamEndEvent.class,
        CommandStreamEndEvent.builder().stream(
                output == StandardStream.STDOUT
                    ? CommandStreamEndEventStream.STDOUT
                    : CommandStreamEndEventStream.STDERR)
            .offset(offset)
            .build());
  }

  static String ackRequired(long stdoutOffset, long stderrOffset) {
    return event(
        "ack_required",
        AckRequiredEvent.class,
        AckRequiredEvent.builder().stdoutOffset(stdoutOffset).stderrOffset(stderrOffset).build());
  }

  static String outcome(CommandOutcome outcome) {
    if (outcome instanceof CommandOutcome.Failed failed) {
      return error(failed.errorType(), failed.message());
    }
    int code = ((CommandOutcome.Exited) outcome).exitCode();
    return event("exit", CommandExitEvent.class, CommandExitEvent.builder().exitCode(code).build());
  }

  static String error(String errorType, String message) {
    return event(
        "error",
        CommandErrorEvent.class,
        CommandErrorEvent.builder().errorType(errorType).error(message).build());
  }

  private static <T> String event(String name, Class<T> type, T data) {
    return "event: " + name + "\ndata: " + MOSHI.adapter(type).toJson(data) + "\n\n";
  }
}
