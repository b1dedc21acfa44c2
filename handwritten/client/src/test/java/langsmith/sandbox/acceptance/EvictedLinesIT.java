// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cuts as in {@link NumberedLinesIT}, with a server that is told which output to lose: a gap ends
 * exactly where output is there again, and nothing else is missing.
 */
class EvictedLinesIT {
  /** Holds everything that it is not told to lose. */
  @RegisterExtension
  static final SeededRuns runs = SeededRuns.of(20, 200, server -> server.ringBytes(4 << 20));

  private static final AtomicInteger gapsSeen = new AtomicInteger();

  @BeforeAll
  static void begin() {
    runs.onEach(NumberedLines::writeTo);
    runs.begin(EvictedLinesIT::play);
  }

  static LongStream seeds() {
    return runs.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void outputThatIsEvicted_isAGapUpToWhereItIsThereAgain(long seed) throws InterruptedException {
    runs.check(seed);
  }

  private static void play(LocalService service, long seed) {
    Evictions evictions = new Evictions(seed);
    service.faults().always(evictions);
    List<OutputGap> gaps = LossyLines.play(service, seed);
    gapsSeen.addAndGet(gaps.size());
    for (OutputGap gap : gaps) {
      assertThat(evictions.ends(gap.stream())).as("what was to be lost").contains(gap.to());
    }
  }

  @AfterAll
  static void somethingWasLost() {
    assertThat(gapsSeen).hasPositiveValue();
  }

  /** Evicts to random places on some connections, and knows where output begins again then. */
  private static final class Evictions implements Supplier<Fault> {
    private final Random random;
    private final Supplier<Fault> cuts;
    private final Set<Long> stdoutEnds = ConcurrentHashMap.newKeySet();
    private final Set<Long> stderrEnds = ConcurrentHashMap.newKeySet();

    Evictions(long seed) {
      random = new Random(~seed);
      cuts = new RandomCuts(seed);
    }

    @Override
    public Fault get() {
      Fault cut = cuts.get();
      if (cut instanceof Fault.InsteadOfUpgrade || random.nextInt(3) > 0) {
        return cut;
      }
      boolean toStdout = random.nextBoolean();
      byte[] whole = LossyLines.whole(toStdout ? StandardStream.STDOUT : StandardStream.STDERR);
      int upTo = random.nextInt(whole.length);
      (toStdout ? stdoutEnds : stderrEnds).add(boundary(whole, upTo));
      return Fault.all(Fault.evict(toStdout ? Output.STDOUT : Output.STDERR, upTo), cut);
    }

    Set<Long> ends(StandardStream stream) {
      return stream == StandardStream.STDOUT ? stdoutEnds : stderrEnds;
    }

    /** The first byte from here on that begins a character. */
    private static long boundary(byte[] text, int from) {
      int at = from;
      while (at < text.length && (text[at] & 0xC0) == 0x80) {
        at++;
      }
      return at;
    }
  }
}
