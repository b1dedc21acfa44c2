// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import langsmith.sandbox.output.OutputGap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cuts as in {@link NumberedLinesIT}, with a server that keeps little: what a command writes while
 * nobody is attached overwrites what it wrote before. What is missing is told to the byte.
 */
class OverwrittenLinesIT {
  private static final int RING = 64 << 10;

  @RegisterExtension
  static final SeededRuns runs = SeededRuns.of(20, 400, server -> server.ringBytes(RING));

  private static final AtomicInteger gapsSeen = new AtomicInteger();

  @BeforeAll
  static void begin() {
    runs.onEach(NumberedLines::writeTo);
    runs.begin(OverwrittenLinesIT::play);
  }

  static LongStream seeds() {
    return runs.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void outputOverwrittenWhileDetached_isAGapToTheByte(long seed) throws InterruptedException {
    runs.check(seed);
  }

  private static void play(LocalService service, long seed) {
    service.faults().always(new RandomCuts(seed));
    List<OutputGap> gaps = LossyLines.play(service, seed);
    gapsSeen.addAndGet(gaps.size());
    for (OutputGap gap : gaps) {
      // No ring of this size could have lost more, but for the rest of a character.
      long written = LossyLines.whole(gap.stream()).length;
      assertThat(gap.to()).as("end of %s", gap).isLessThan(written - RING + 4);
    }
  }

  @AfterAll
  static void somethingWasLost() {
    assertThat(gapsSeen).hasPositiveValue();
  }
}
