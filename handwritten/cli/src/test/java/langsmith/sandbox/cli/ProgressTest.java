// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void line_showsShareRateAndTimeLeft() {
    assertThat(Progress.line(25_000_000, 100_000_000, 5_000_000_000L))
        .isEqualTo(" 25 %  25.0 of 100.0 MB, 5.0 MB/s, 15s left");
    assertThat(Progress.line(1_000_000, 1_000_000_000, 10_000_000_000L))
        .endsWith(", 0.1 MB/s, 2h46m30s left");
  }

  @Test
  void timeLeft_isNotGuessedTooSoon_andNotAtTheEnd() {
    assertThat(Progress.line(25, 100, 100_000_000L)).doesNotContain("left");
    assertThat(Progress.line(0, 100, 9_000_000_000L)).doesNotContain("left");
    assertThat(Progress.line(100, 100, 9_000_000_000L)).startsWith("100 %").doesNotContain("left");
  }

  @Test
  void unknownSize_showsWhatWasMoved() {
    assertThat(Progress.line(2_500_000, -1, 1_000_000_000L)).isEqualTo("2.5 MB, 2.5 MB/s");
    assertThat(Progress.line(0, 0, 0)).startsWith("100 %");
  }
}
