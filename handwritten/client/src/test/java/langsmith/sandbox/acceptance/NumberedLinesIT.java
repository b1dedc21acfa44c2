// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import langsmith.sandbox.CommandHandle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main promise: whatever happens to the connection, each line arrives once and in order, and
 * the command runs once.
 */
class NumberedLinesIT {
  /** Holds everything, so that nothing is overwritten while nobody is attached. */
  @RegisterExtension
  static final SeededRuns runs = SeededRuns.of(30, 400, server -> server.ringBytes(4 << 20));

  @BeforeAll
  static void begin() {
    runs.onEach(NumberedLines::writeTo);
    runs.begin(NumberedLinesIT::play);
  }

  static LongStream seeds() {
    return runs.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cutAtRandomPoints_eachLineArrivesOnceAndInOrder(long seed) throws InterruptedException {
    runs.check(seed);
  }

  private static void play(LocalService service, long seed) {
    RandomCuts cuts = new RandomCuts(seed);
    service.faults().always(cuts);
    try (CommandHandle handle =
        service.sandbox().start(NumberedLines.command(seed).captureLimit(0))) {
      Received received = Received.of(handle);

      assertThat(handle.result().exitCode()).isZero();
      NumberedLines.assertSame(NumberedLines.STDOUT, received.stdout());
      NumberedLines.assertSame(NumberedLines.STDERR, received.stderr());
      assertThat(received.gaps()).isEmpty();
      assertThat(cuts.connections()).as("connections").isGreaterThan(1);
    }
  }

  @AfterAll
  static void eachCommandRanOnce() {
    List<Long> ran = new ArrayList<>();
    runs.onEach(
        service ->
            service.sandbox().readText("runs.txt").lines().map(Long::valueOf).forEach(ran::add));
    assertThat(ran).containsExactlyInAnyOrderElementsOf(runs.seeds().boxed().toList());
  }
}
