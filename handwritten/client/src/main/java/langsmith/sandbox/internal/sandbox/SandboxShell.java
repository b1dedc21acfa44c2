// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.internal.command.CommandOptions;
import langsmith.sandbox.internal.command.CommandSpec;
import langsmith.sandbox.internal.command.CommandWaiting;
import langsmith.sandbox.internal.command.FirstFrame;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.files.ShellRunner;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.output.OutputCapture;

/** Runs shell lines as commands of a sandbox. */
final class SandboxShell implements ShellRunner {
  private final DataPlane dataPlane;

  SandboxShell(DataPlane dataPlane) {
    this.dataPlane = dataPlane;
  }

  @Override
  public Run start(String line, Duration limit, int capturedBytes, CancelSignal signal) {
    OutputCapture capture = OutputCapture.headAndTail(capturedBytes);
    CommandSpec spec =
        CommandSpec.of(
                FirstFrame.defaults()
                    .command(line)
                    .cwd("/")
                    .env(Map.of("LC_ALL", "C"))
                    .timeoutSeconds(FirstFrame.seconds(limit, "timeout", false))
                    .build())
            .with(CommandOptions.DEFAULT.withStdout(capture).withStderr(capture));
    return new Line(dataPlane.commands().startAndWait(spec, signal));
  }

  private record Line(LiveCommand command) implements Run {
    @Override
    public void kill() {
      command.killWithoutWaiting();
    }

    @Override
    public Result result() {
      return CommandWaiting.forResult(
          command,
          null,
          (commandId, exitCode, killed, output) ->
              new Result(exitCode, output.stdout().text(), output.stderr().text()));
    }

    @Override
    public void close() {
      command.close();
    }
  }
}
