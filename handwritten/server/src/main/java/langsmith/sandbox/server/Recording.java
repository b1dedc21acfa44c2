// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import langsmith.sandbox.server.recording.CommandTrace;
import langsmith.sandbox.server.recording.Recorder;

/**
 * What a server was asked to do, to be compared with what a test expects: whether a command really
 * ran, and how often. Pass it to {@link SandboxServer.Builder#recording} before the server starts.
 *
 * <p>It keeps the newest 1,000 commands with the last 8 KiB of each output stream, and the newest
 * 10,000 requests. It holds command lines and output, so treat what it returns as you treat those.
 * Thread-safe; no method blocks.
 */
public final class Recording {
  private final Recorder recorder = new Recorder(InstantSource.system());

  /** Creates an empty recording. */
  public Recording() {}

  /**
   * A process that the server started, or tried to.
   *
   * @param sandbox the name of the sandbox, as it was when the command was requested
   * @param commandId the id, as in {@code started}
   * @param commandLine what the shell was given
   * @param startedAt when it was requested
   * @param exitCode the exit code; empty while it runs and if there is none
   * @param failure the error type if it could not be started or was ended by the server
   * @param stdout the last 8 KiB of standard output, as UTF-8
   * @param stderr the last 8 KiB of standard error, as UTF-8
   */
  public record Command(
      String sandbox,
      String commandId,
      String commandLine,
      Instant startedAt,
      OptionalInt exitCode,
      Optional<String> failure,
      String stdout,
      String stderr) {
    /** Omits the command line and the output. */
    @Override
    public String toString() {
      return "Command[" + sandbox + ", " + commandId + ", " + exitCode + "]";
    }
  }

  /**
   * A request.
   *
   * @param at when it came
   * @param method of HTTP
   * @param path without the query
   * @param status of the response; 101 for a WebSocket of commands or a tunnel, 0 if the response
   *     has not ended
   */
  public record Request(Instant at, String method, String path, int status) {}

  /** {@return the commands in the order in which they were requested, as they are now} */
  public List<Command> commands() {
    return recorder.commands().stream().map(Recording::command).toList();
  }

  /**
   * Returns the commands of one sandbox.
   *
   * @param sandbox its name
   * @return the commands in the order in which they were requested, as they are now
   */
  public List<Command> commands(String sandbox) {
    return commands().stream().filter(command -> command.sandbox().equals(sandbox)).toList();
  }

  /** {@return the requests in the order in which they came, as they are now} */
  public List<Request> requests() {
    return recorder.requests().stream()
        .map(
            request ->
                new Request(
                    request.start().at(),
                    request.start().method(),
                    request.start().path(),
                    request.status()))
        .toList();
  }

  /** Forgets everything recorded so far. */
  public void clear() {
    recorder.clear();
  }

  Recorder recorder() {
    return recorder;
  }

  private static Command command(CommandTrace trace) {
    CommandTrace.Start start = trace.start();
    CommandTrace.State state = trace.state();
    Integer exitCode = state.exitCode();
    return new Command(
        start.sandbox(),
        start.commandId(),
        start.commandLine(),
        start.at(),
        exitCode == null ? OptionalInt.empty() : OptionalInt.of(exitCode),
        Optional.ofNullable(state.failure()),
        state.stdout(),
        state.stderr());
  }
}
