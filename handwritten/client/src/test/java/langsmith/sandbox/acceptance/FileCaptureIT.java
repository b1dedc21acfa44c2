// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import langsmith.sandbox.AsyncCommandHandle;
import langsmith.sandbox.Attachment;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Output that goes to files instead of memory. */
class FileCaptureIT {
  @RegisterExtension
  static final LocalService service = LocalService.with(server -> server.ringBytes(16 << 20));

  @TempDir Path directory;

  @Test
  void tenMegabytesOverBrokenConnections_areInTheFileToTheByte() throws IOException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    service
        .faults()
        .next(
            Fault.resetAfterBytes(1_000_001),
            Fault.closeAfterBytes(2_000_003, 1011),
            Fault.goingAwayAfterBytes(700_000),
            Fault.none());
    ExecutionResult result =
        service
            .sandbox()
            .run(
                Command.of("seq 1 1400000; seq 1 1000 >&2; exit 4")
                    .captureStdout(OutputCapture.toFile(out))
                    .captureStderr(OutputCapture.toFile(err)));

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.isComplete()).isTrue();
    CapturedStream stdout = result.output().stdout();
    assertThat(stdout.file()).contains(out);
    assertThat(stdout.fileBytes()).isEqualTo(Files.size(out)).isGreaterThan(10_000_000);
    assertThat(Files.readString(out)).isEqualTo(lines(1_400_000));
    assertThat(Files.readString(err)).isEqualTo(lines(1000));
  }

  @Test
  void attachmentInTheMiddle_writesTheRest() throws IOException {
    Path rest = directory.resolve("rest");
    try (CommandHandle handle = service.sandbox().start("seq 1 1000")) {
      handle.result();
      Attachment attachment =
          Attachment.to(handle.commandId()).from(18, 0).captureStdout(OutputCapture.toFile(rest));
      try (AsyncCommandHandle again = service.sandbox().async().attach(attachment).join()) {
        CapturedStream stdout = again.result().join().output().stdout();

        assertThat(stdout.startOffset()).isEqualTo(18);
        assertThat(stdout.isComplete()).isFalse();
        assertThat(Files.readString(rest)).isEqualTo(lines(1000).substring(18));
      }
    }
  }

  private static String lines(int last) {
    return IntStream.rangeClosed(1, last)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
