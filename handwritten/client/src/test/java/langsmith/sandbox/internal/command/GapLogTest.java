// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gaps, as a capture of either kind keeps them. */
class GapLogTest {
  static List<StreamCapture> captures() {
    return List.of(
        new MemoryCapture(0, 10, new CaptureBudget(Long.MAX_VALUE), false),
        new FileCapture(Path.of("out"), OutputStream.nullOutputStream(), 0, Runnable::run));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void streamThatLosesWithoutEnd_listsAThousandGapsAndCountsThemAll(StreamCapture capture) {
    for (int i = 0; i < 2500; i++) {
      capture.gap(new OutputGap(StandardStream.STDOUT, 10L * i, 10L * i + 3));
    }

    CapturedStream stream = capture.snapshot();

    assertThat(stream.gaps()).hasSize(1000);
    assertThat(stream.gaps().get(0).from()).isZero();
    assertThat(stream.gaps().get(999).from()).isEqualTo(9990);
    assertThat(stream.gapCount()).isEqualTo(2500);
    assertThat(stream.lostBytes()).isEqualTo(7500);
    assertThat(stream.isComplete()).isFalse();
    assertThat(new CapturedOutput(stream, stream).lostBytes()).isEqualTo(15_000);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void nothingLost_isNoGap(StreamCapture capture) {
    CapturedStream stream = capture.snapshot();

    assertThat(stream.gaps()).isEmpty();
    assertThat(stream.gapCount()).isZero();
    assertThat(stream.lostBytes()).isZero();
    assertThat(stream.isComplete()).isTrue();
  }
}
