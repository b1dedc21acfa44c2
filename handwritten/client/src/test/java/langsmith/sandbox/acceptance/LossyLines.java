// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;

/** {@link NumberedLines} of which the server does not keep all. */
final class LossyLines {
  private static final byte[] STDOUT = NumberedLines.STDOUT.getBytes(StandardCharsets.UTF_8);
  private static final byte[] STDERR = NumberedLines.STDERR.getBytes(StandardCharsets.UTF_8);

  private LossyLines() {}

  /** Checks that exactly the gaps are missing, and that all who tell of them agree. */
  static List<OutputGap> play(LocalService service, long seed) {
    Journal journal = new Journal();
    Command command =
        NumberedLines.command(seed)
            .onOutputLoss(OutputLoss.REPORT)
            .captureLimit(4 << 20)
            .listener(journal);
    try (CommandHandle handle = service.sandbox().start(command)) {
      Received received = Received.of(handle);

      assertThat(handle.result().exitCode()).isZero();
      journal.awaitEnd();
      await()
          .untilAsserted(
              () -> assertThat(journal.gaps()).containsExactlyElementsOf(received.gaps()));
      check(received.stdout(), received, handle.result().output().stdout(), StandardStream.STDOUT);
      check(received.stderr(), received, handle.result().output().stderr(), StandardStream.STDERR);
      return received.gaps();
    }
  }

  private static void check(
      String delivered, Received received, CapturedStream captured, StandardStream stream) {
    List<OutputGap> gaps = received.gaps().stream().filter(gap -> gap.stream() == stream).toList();
    byte[] whole = whole(stream);
    byte[] kept = new byte[whole.length];
    int size = 0;
    int at = 0;
    for (OutputGap gap : gaps) {
      System.arraycopy(whole, at, kept, size, (int) gap.from() - at);
      size += (int) gap.from() - at;
      at = (int) gap.to();
    }
    System.arraycopy(whole, at, kept, size, whole.length - at);
    size += whole.length - at;
    NumberedLines.assertSame(new String(kept, 0, size, StandardCharsets.UTF_8), delivered);
    assertThat(captured.gaps()).containsExactlyElementsOf(gaps);
    assertThat(captured.totalBytes()).isEqualTo(size);
    assertThat(captured.endOffset()).isEqualTo(whole.length);
  }

  /** What the command writes. */
  static byte[] whole(StandardStream stream) {
    return stream == StandardStream.STDOUT ? STDOUT : STDERR;
  }
}
