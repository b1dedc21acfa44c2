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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Commands over TLS through a network that resets, cuts, stalls and trickles at any byte. Seeds
 * alternate between Server-Sent Events, with bytes of all values, and WebSockets, whose output is
 * text. Every fourth seed loses output, whose gap is exact. The profile {@code soak} runs it, and
 * {@code -Dseeds} sets how many.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class ChaosIT {
  private static final String LOST_AND_ASKED_FOR = "ReadOffsetUnavailable";

  @RegisterExtension
  static final SeededRuns runs =
      SeededRuns.of(
          40, 40, server -> server.allowHost("localhost").ringBytes(128 << 10).holdOutput(true));

  private static final Map<StandardStream, byte[]> BYTES =
      Map.of(StandardStream.STDOUT, bytes(500_001), StandardStream.STDERR, bytes(200_017));
  private static final Map<StandardStream, byte[]> TEXT =
      Map.of(StandardStream.STDOUT, text(500_000), StandardStream.STDERR, text(200_000));
  private static final Map<ChaosProxy.Way, Integer> happened = new EnumMap<>(ChaosProxy.Way.class);
  private static final AtomicLong lost = new AtomicLong();

  @BeforeAll
  static void begin() {
    runs.onEach(
        service -> {
          BYTES.forEach((stream, content) -> service.sandbox().write(stream + ".bin", content));
          TEXT.forEach((stream, content) -> service.sandbox().write(stream + ".txt", content));
        });
    runs.begin(ChaosIT::play);
  }

  /** All byte values, noise, and characters of several bytes, some of them without their end. */
  private static byte[] bytes(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    for (int value = 0; value < 256; value++) {
      content[value] = (byte) value;
    }
    byte[] text = "🏖é€".getBytes(StandardCharsets.UTF_8);
    for (int at = 256; at + text.length < size; at += 97) {
      System.arraycopy(text, 0, content, at, text.length - at % 2);
    }
    return content;
  }

  /** Characters of one to four bytes, control characters among them. */
  private static byte[] text(int characters) {
    return new Random(characters)
        .ints(characters / 2, 1, 0x2_0000)
        // U+FFFD would stand for what is not UTF-8.
        .map(c -> c < 0x1_0000 && (Character.isSurrogate((char) c) || c == 0xFFFD) ? 42 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static LongStream seeds() {
    return runs.seeds();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyNetwork_deliversTheBytesOrTheGap(long seed) throws InterruptedException {
    runs.check(seed);
  }

  @AfterAll
  static void everythingHappened() {
    System.out.println("chaos " + happened + ", lost on purpose " + lost);
    if (runs.seeds().count() > 1) {
      assertThat(happened).containsOnlyKeys(ChaosProxy.Way.values());
      assertThat(lost).hasPositiveValue();
    }
  }

  private static void play(LocalService service, long seed) throws Exception {
    boolean bytes = seed % 2 == 0;
    boolean lossy = seed % 4 < 2;
    if (lossy) {
      service.faults().always(new Eviction(seed));
    }
    String end = bytes ? ".bin" : ".txt";
    Command command =
        Command.of("cat STDOUT" + end + " & cat STDERR" + end + " >&2; wait; exit 3")
            .captureLimit(0)
            .onOutputLoss(OutputLoss.REPORT);
    try (TlsFront front = new TlsFront(service.server().endpoint());
        ChaosProxy proxy = new ChaosProxy(front.port(), seed);
        SandboxClient client =
            service
                .anotherClient()
                .endpoint(proxy.endpoint())
                .header("X-Forwarded-Proto", "https")
                .tls(TlsOptions.defaults().trust(TlsFront.trust().trustManager()))
                .commandTransport(bytes ? CommandTransport.SSE : CommandTransport.WEB_SOCKET)
                .eventReadTimeout(Duration.ofMillis(500))
                .connectTimeout(Duration.ofSeconds(1))
                .webSocket(
                    WebSocketOptions.defaults()
                        .openTimeout(Duration.ofSeconds(1))
                        .pingInterval(Duration.ofMillis(300))
                        .pongTimeout(Duration.ofMillis(500)))
                .build()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
      proxy.begin();
      try (CommandHandle handle = sandbox.start(command)) {
        check(handle, bytes ? BYTES : TEXT, lossy);
      } catch (CommandFailedException e) {
        assertThat(lossy).as("output may be lost").isTrue();
        assertThat(e.errorType()).isEqualTo(LOST_AND_ASKED_FOR);
      }
      synchronized (happened) {
        proxy.happened().forEach((way, count) -> happened.merge(way, count, Integer::sum));
      }
    }
  }

  private static void check(
      CommandHandle handle, Map<StandardStream, byte[]> contents, boolean lossy)
      throws InterruptedException {
    Map<StandardStream, Long> next = new EnumMap<>(StandardStream.class);
    long gaps = 0;
    for (OutputChunk chunk : handle) {
      long expected = next.getOrDefault(chunk.stream(), 0L);
      long begin = chunk.gapBefore().map(gap -> gap.from()).orElse(chunk.offset());
      assertThat(begin).as("continuation of %s", chunk.stream()).isEqualTo(expected);
      gaps += chunk.offset() - begin;
      byte[] content = Objects.requireNonNull(contents.get(chunk.stream()));
      int from = Math.toIntExact(chunk.offset());
      assertThat(chunk.bytes())
          .as("bytes from %s on", from)
          .isEqualTo(Arrays.copyOfRange(content, from, from + chunk.size()));
      next.put(chunk.stream(), chunk.offset() + chunk.size());
    }
    ExecutionResult result = handle.result();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.output().lostBytes()).isGreaterThanOrEqualTo(gaps);
    lost.addAndGet(gaps);
    if (!lossy) {
      assertThat(result.output().lostBytes()).isZero();
      contents.forEach(
          (stream, content) -> assertThat(next).containsEntry(stream, (long) content.length));
    }
  }

  /** Loses output of some connections, at a place after which more comes. */
  private static final class Eviction implements Supplier<Fault> {
    private final Random random;

    Eviction(long seed) {
      random = new Random(~seed);
    }

    @Override
    public synchronized Fault get() {
      return random.nextInt(3) == 0
          ? Fault.evict(Output.STDOUT, random.nextInt(400_000))
          : Fault.none();
    }
  }
}
