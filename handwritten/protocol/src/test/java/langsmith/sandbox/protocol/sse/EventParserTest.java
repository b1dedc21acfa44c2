// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The format, in pieces of every size. */
class EventParserTest {
  private static final int LIMIT = 64;

  static List<Arguments> streams() {
    return List.of(
        Arguments.of("event: a\ndata: 1\n\n", List.of("a=1")),
        Arguments.of("event:a\r\ndata:1\r\n\r\nevent:b\r\ndata:2\r\n\r\n", List.of("a=1", "b=2")),
        Arguments.of("event: a\rdata: 1\r\revent: b\rdata: 2\r\r", List.of("a=1", "b=2")),
        Arguments.of("event: a\r\ndata: 1\n\r\nevent: b\ndata: 2\r\n\n", List.of("a=1", "b=2")),
        Arguments.of("\uFEFFevent: a\ndata: 1\n\n", List.of("a=1")),
        Arguments.of(
            "event: a\ndata: \uFEFF1\n\n\uFEFFevent: b\ndata: 2\n\n", List.of("a=\uFEFF1")),
        Arguments.of("event: a\ndata: 1\ndata:\ndata: 3\n\n", List.of("a=1||3")),
        Arguments.of("data: 1\nevent: a\n\n", List.of("a=1")),
        Arguments.of("event: a\nevent: b\ndata: 1\n\n", List.of("b=1")),
        Arguments.of("event: a\ndata:  1 \n\n", List.of("a= 1 ")),
        Arguments.of("event: a\ndata\n\n", List.of("a=")),
        Arguments.of(":\n\n: hello\nevent: a\n:x\ndata: 1\n\n:\n\n", List.of("a=1")),
        Arguments.of("id: 7\nretry: 10\nother: x\nevent: a\ndata: 1\n\n", List.of("a=1")),
        Arguments.of("data: 1\n\n", List.of()),
        Arguments.of("event:\ndata: 1\n\n", List.of()),
        Arguments.of("event: a\n\nevent: b\ndata: 2\n\n", List.of("b=2")),
        Arguments.of("event: a\ndata: 1", List.of("a=1")),
        Arguments.of("event: a\ndata: 1\n", List.of("a=1")),
        Arguments.of("event: a\ndata: 1\r", List.of("a=1")),
        Arguments.of("event: a\ndata: {\"x\":\"é€🏖\"}\n\n", List.of("a={\"x\":\"é€🏖\"}")),
        Arguments.of("", List.of()),
        Arguments.of("\n\n\r\r\n", List.of()));
  }

  @ParameterizedTest
  @MethodSource("streams")
  void stream_isParsedWhereverItIsCut(String stream, List<String> events) {
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size <= Math.max(1, bytes.length); size++) {
      Recorder recorder = new Recorder();
      EventParser parser = new EventParser(LIMIT, recorder);
      for (int at = 0; at < bytes.length; at += size) {
        parser.feed(bytes, at, Math.min(bytes.length, at + size));
      }
      parser.end();
      assertThat(recorder.events).as("pieces of %s", size).isEqualTo(events);
    }
  }

  @Test
  void event_isThereWithItsBlankLine() {
    Recorder recorder = new Recorder();
    EventParser parser = new EventParser(LIMIT, recorder);
    byte[] bytes = "event: a\rdata: 1\r\r".getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length);
    assertThat(recorder.events).containsExactly("a=1");
    parser.feed(new byte[] {'\n'}, 0, 1);
    parser.end();
    assertThat(recorder.events).containsExactly("a=1");
  }

  static List<String> tooLarge() {
    return List.of(
        "data: " + "x".repeat(LIMIT),
        "event: a\n" + "data: xxxxxxxxx\n".repeat(8),
        ":" + "x".repeat(LIMIT),
        "event: a\ndata: 1\n\n" + "x".repeat(LIMIT + 1));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void beyondTheLimit_isSaidOnceAndNothingFollows(String stream) {
    byte[] bytes = (stream + "\n\nevent: late\ndata: 1\n\n").getBytes(StandardCharsets.UTF_8);
    for (int size : new int[] {1, 7, bytes.length}) {
      Recorder recorder = new Recorder();
      EventParser parser = new EventParser(LIMIT, recorder);
      for (int at = 0; at < bytes.length; at += size) {
        parser.feed(bytes, at, Math.min(bytes.length, at + size));
      }
      parser.end();
      assertThat(recorder.events).endsWith("too large: " + LIMIT).doesNotContain("late=1");
      assertThat(recorder.events.stream().filter(e -> e.startsWith("too"))).hasSize(1);
    }
  }

  @Test
  void eventOfTheLimit_passes_alsoMoreThanOnce() {
    Recorder recorder = new Recorder();
    EventParser parser = new EventParser(300_000, recorder);
    byte[] bytes =
        ("event: a\ndata: " + "x".repeat(290_000) + "\n\n").getBytes(StandardCharsets.UTF_8);
    parser.feed(bytes, 0, bytes.length);
    parser.feed(bytes, 0, bytes.length);
    assertThat(recorder.events).hasSize(2).allMatch(e -> e.length() == 290_002);
  }

  @Test
  void limit_isPositive() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EventParser(0, new Recorder()));
  }

  private static final class Recorder implements EventParser.Sink {
    final List<String> events = new ArrayList<>();

    @Override
    public void event(String name, byte[] data, int length) {
      String text = new String(data, 0, length, StandardCharsets.UTF_8);
      events.add(name + "=" + text.replace('\n', '|'));
    }

    @Override
    public void tooLarge(int maxEventBytes) {
      events.add("too large: " + maxEventBytes);
    }
  }
}
