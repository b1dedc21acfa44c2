// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DemoProgressTest {
  private final StringWriter shown = new StringWriter();
  private final AtomicLong clock = new AtomicLong();
  private String text = "";

  private DemoProgress progress(int columns) {
    return new DemoProgress(new PrintWriter(shown), () -> text, columns, clock::get);
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  @Test
  void longLine_isCutBelowTheWidthOfTheTerminal() {
    text = "x".repeat(200);
    DemoProgress progress = progress(40);
    pass(Duration.ofMillis(100));
    progress.update();
    assertThat(shown).hasToString("\r" + "x".repeat(39) + "\u001b[K");
  }

  @Test
  void shortLine_isRedrawnInPlaceTenTimesASecond() {
    DemoProgress progress = progress(80);
    pass(Duration.ofMillis(100));
    text = "one";
    progress.update();
    pass(Duration.ofMillis(99));
    text = "two";
    progress.update();
    pass(Duration.ofMillis(1));
    text = "three";
    progress.update();
    assertThat(shown).hasToString("\rone\u001b[K\rthree\u001b[K");
  }

  @Test
  void controlCharactersOfAReason_cannotMoveTheCursor() {
    text = "reason\r\nwith\u001b[2J";
    DemoProgress progress = progress(80);
    progress.finish();
    assertThat(shown.toString()).isEqualTo("\rreason??with?[2J\u001b[K" + System.lineSeparator());
  }

  @Test
  void charactersOutsideTheBasicPlane_areNotCutInHalf() {
    text = "\uD83D\uDE80".repeat(10);
    DemoProgress progress = progress(5);
    pass(Duration.ofSeconds(1));
    progress.update();
    assertThat(shown.toString()).startsWith("\r" + "\uD83D\uDE80".repeat(4) + "\u001b");
  }

  @Test
  void withoutTerminal_aWholeLineComesEveryThreeSeconds() {
    text = "x".repeat(200);
    DemoProgress progress = progress(0);
    for (int tenths = 0; tenths < 65; tenths++) {
      pass(Duration.ofMillis(100));
      progress.update();
    }
    progress.finish();
    assertThat(shown.toString().lines()).containsExactly(text, text, text);
  }
}
