// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final String ERASE = "\r\u001b[K";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();
  private final Waiting waiting =
      new Waiting(
          new PrintStream(out, false, UTF_8), "creating box", Duration.ofMinutes(2), clock::get);

  @Test
  void line_showsTheTime_givesWayToMessages_andIsErased() {
    clock.set(65_400_000_000L);
    waiting.draw();
    waiting.message(new Printer(out, out), "log");
    waiting.draw();
    waiting.close();
    String line = ERASE + "creating box, 1m5s of at most 2m";
    assertThat(out.toString(UTF_8)).isEqualTo(line + ERASE + "log\n" + line + ERASE);
  }

  @Test
  void nothingDrawn_leavesNothing() {
    waiting.close();
    assertThat(out.size()).isZero();
  }

  @Test
  void withoutTerminal_isSilent() {
    String result = Waiting.during(new Printer(out, out), "x", Duration.ZERO, self -> "done");
    assertThat(result).isEqualTo("done");
    assertThat(out.size()).isZero();
  }
}
