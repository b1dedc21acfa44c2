// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Output of all byte values over Server-Sent Events that are cut, silenced, and ended for
 * acknowledgements at random: every byte arrives once and in its place, or its loss is told
 * exactly.
 */
class BinaryOutputIT {
  private static final String LOST_AND_ASKED_FOR = "ReadOffsetUnavailable";

  /** Both streams need several acknowledgements. */
  @RegisterExtension
  static final SeededRuns runs = SeededRuns.of(16, 100, server -> server.ringBytes(64 << 10));

  private static final Map<StandardStream, byte[]> CONTENT = new EnumMap<>(StandardStream.class);
  private static final AtomicInteger cuts = new AtomicInteger();
  private static final AtomicLong lost = new AtomicLong();

  @BeforeAll
  static void begin() {
    CONTENT.put(StandardStream.STDOUT, content(700_001));
    CONTENT.put(StandardStream.STDERR, content(300_017));
    runs.onEach(
        service ->
            CONTENT.forEach((stream, bytes) -> service.sandbox().write(stream + ".bin", bytes)));
    runs.begin(BinaryOutputIT::play);
  }

  /** Noise, in which every byte value occurs, with characters of several bytes in between. */
  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    byte[] beach = "🏖é€".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + beach.length < size; at += 97) {
      System.arraycopy(beach, 0, content, at, beach.length);
    }
    for (int value = 0; value < 256; value++) {
      content[value] = (byte) value;
    }
    return content;
  }

  static LongStream seeds() {
    return runs.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySchedule_deliversEveryByteOrTellsItsLoss(long seed) throws InterruptedException {
    runs.check(seed);
  }

  @AfterAll
  static void everythingHappened() {
    if (runs.seeds().count() > 1) {
      assertThat(cuts.get()).isGreaterThan((int) runs.seeds().count() * 10);
      assertThat(lost).hasPositiveValue();
    }
  }

  private static void play(LocalService service, long seed) {
    boolean lossy = seed % 4 == 0;
    EventCuts faults = new EventCuts(seed, lossy ? 500_000 : 0);
    service.faults().always(faults);
    Command command =
        Command.of("cat STDOUT.bin & cat STDERR.bin >&2; wait; exit 3")
            .captureLimit(0)
            .onOutputLoss(OutputLoss.REPORT);
    Map<StandardStream, Long> next = new EnumMap<>(StandardStream.class);
    try (SandboxClient client =
            service
                .anotherClient()
                .commandTransport(CommandTransport.SSE)
                .eventReadTimeout(Duration.ofMillis(300))
                .build();
        CommandHandle handle = client.sandboxes().get(service.sandbox().name()).start(command)) {
      for (OutputChunk chunk : handle) {
        next.merge(chunk.stream(), place(chunk, next), (before, now) -> now);
      }
      checkEnd(handle.result(), next, lossy);
    } catch (CommandFailedException e) {
      assertThat(lossy).as("output may be lost").isTrue();
      assertThat(e.errorType()).isEqualTo(LOST_AND_ASKED_FOR);
    }
    cuts.addAndGet(faults.connections());
  }

  /** Checks where a chunk is and what it holds, and returns the offset after it. */
  private static long place(OutputChunk chunk, Map<StandardStream, Long> next) {
    long expected = next.getOrDefault(chunk.stream(), 0L);
    long begin = chunk.gapBefore().map(gap -> gap.from()).orElse(chunk.offset());
    assertThat(begin).as("continuation of %s", chunk.stream()).isEqualTo(expected);
    byte[] content = Objects.requireNonNull(CONTENT.get(chunk.stream()));
    int from = Math.toIntExact(chunk.offset());
    assertThat(chunk.bytes())
        .as("bytes from %s on", from)
        .isEqualTo(Arrays.copyOfRange(content, from, from + chunk.size()));
    return chunk.offset() + chunk.size();
  }

  private static void checkEnd(
      ExecutionResult result, Map<StandardStream, Long> next, boolean lossy) {
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output().stdout().endOffset()).isEqualTo(700_001);
    assertThat(result.output().stderr().endOffset()).isEqualTo(300_017);
    assertThat(next).containsEntry(StandardStream.STDERR, 300_017L);
    lost.addAndGet(result.output().lostBytes());
    if (!lossy) {
      assertThat(result.output().lostBytes()).isZero();
      assertThat(next).containsEntry(StandardStream.STDOUT, 700_001L);
    }
  }
}
