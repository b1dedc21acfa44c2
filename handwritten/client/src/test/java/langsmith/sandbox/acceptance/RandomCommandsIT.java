// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands that write, read and are killed while their connections are cut and their output is
 * lost, all at random: what is delivered is what was produced less the gaps that were told, and no
 * input arrives twice or out of order.
 */
class RandomCommandsIT {
  /** Small enough to lose something now and then. */
  @RegisterExtension
  static final SeededRuns runs = SeededRuns.of(20, 200, server -> server.ringBytes(128 << 10));

  private static final AtomicInteger gaps = new AtomicInteger();
  private static final AtomicInteger kills = new AtomicInteger();
  private static final AtomicInteger inputs = new AtomicInteger();

  @BeforeAll
  static void begin() {
    runs.onEach(NumberedLines::writeTo);
    runs.begin(RandomCommandsIT::play);
  }

  static LongStream seeds() {
    return runs.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySchedule_deliversWhatWasProducedLessTheGaps(long seed) throws InterruptedException {
    runs.check(seed);
  }

  @AfterAll
  static void everythingHappened() {
    if (runs.seeds().count() > 1) {
      assertThat(gaps).hasPositiveValue();
      assertThat(kills).hasPositiveValue();
      assertThat(inputs).hasPositiveValue();
    }
  }

  private static void play(LocalService service, long seed) throws Exception {
    service.faults().always(new RandomCuts(seed));
    RandomCommand command = new RandomCommand(seed);
    // A command that is killed at once may not come to make it.
    service.sandbox().write(command.log(), "");
    try (var handle = service.sandbox().start(command.command())) {
      command.use(handle);
      service.faults().clear();
      byte[] log = service.sandbox().read(command.log());
      command.check(log);
    }
    gaps.addAndGet(command.gaps());
    kills.addAndGet(command.killed() ? 1 : 0);
    inputs.addAndGet(command.inputsThatArrived());
    assertThat(command.settled()).as("inputs are settled").succeedsWithin(Duration.ofSeconds(10));
  }
}
