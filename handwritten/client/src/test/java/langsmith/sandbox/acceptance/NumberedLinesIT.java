// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import langsmith.sandbox.Command;
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
  private static final int LINES = 29_297;
  private static final int ERROR_LINES = 2_000;
  private static final int SEEDS = 100;

  private static final String STDOUT = lines(LINES, "Grüße · 砂箱 · 🏖️");
  private static final String STDERR = lines(ERROR_LINES, "предупреждение 🚀 – nur eine Warnung");

  /** Holds everything, so that nothing is overwritten while nobody is attached. */
  @RegisterExtension
  static final LocalService service = LocalService.with(server -> server.ringBytes(4 << 20));

  @BeforeAll
  static void writeLines() {
    service.sandbox().write("out.txt", STDOUT);
    service.sandbox().write("err.txt", STDERR);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cutAtRandomPoints_eachLineArrivesOnceAndInOrder(long seed) {
    RandomCuts cuts = new RandomCuts(seed);
    service.faults().always(cuts);
    Command command =
        Command.of("echo $SEED >> runs.txt; cat err.txt >&2 & cat out.txt; wait")
            .env("SEED", Long.toString(seed))
            .captureLimit(0);
    try (CommandHandle handle = service.sandbox().start(command)) {
      Received received = Received.of(handle);

      assertThat(handle.result().exitCode()).isZero();
      assertSameLines(STDOUT, received.stdout());
      assertSameLines(STDERR, received.stderr());
      assertThat(received.gaps()).isEmpty();
      assertThat(cuts.connections()).as("connections").isGreaterThan(1);
    } finally {
      service.faults().clear();
    }
  }

  @AfterAll
  static void eachCommandRanOnce() {
    List<Long> runs = service.sandbox().readText("runs.txt").lines().map(Long::valueOf).toList();
    assertThat(runs).containsExactlyInAnyOrderElementsOf(seeds().boxed().toList());
  }

  /** Says where they differ, instead of showing a megabyte. */
  private static void assertSameLines(String expected, String actual) {
    int same = Arrays.mismatch(expected.toCharArray(), actual.toCharArray());
    if (same >= 0) {
      assertThat(near(actual, same)).as("at character %d", same).isEqualTo(near(expected, same));
    }
  }

  private static String near(String text, int index) {
    return text.substring(Math.max(0, index - 100), Math.min(text.length(), index + 100));
  }

  private static String lines(int count, String text) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "%05d %s\n".formatted(i, text))
        .collect(Collectors.joining());
  }
}
