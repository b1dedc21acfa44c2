// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses E2, E3 and E4: what a message says, with the golden frames. */
class FrameDecoderTest {
  private static final List<String> SERVER_FRAMES =
      List.of(
          "started",
          "stdout",
          "stderr",
          "exit",
          "error",
          "ssh_agent_data",
          "ssh_agent_close",
          "raw",
          "unknown");

  private final FrameDecoder decoder = new FrameDecoder();

  @TestFactory
  Stream<DynamicTest> goldenFrame_isDecoded() {
    return SERVER_FRAMES.stream()
        .flatMap(
            type ->
                Vectors.frames(type).stream()
                    .map(f -> dynamicTest(type + ": " + f.name(), () -> check(type, f))));
  }

  @Test
  void scratchArray_isNoPartOfTheMessage() {
    byte[] frame = "{\"type\":\"stdout\",\"data\":\"one\"}".getBytes(UTF_8);
    byte[] scratch = new byte[frame.length];

    ServerMessage message = decoder.decode(frame, 0, frame.length, scratch);
    Arrays.fill(scratch, (byte) '!');

    assertThat(message).isEqualTo(Frames.stdout("one"));
  }

  private void check(String type, Vectors.Frame frame) {
    ServerMessage message = decode(frame.message().toByteArray());
    switch (frame.verdict()) {
      case "valid" -> assertThat(message).isEqualTo(expected(type, Vectors.object(frame.text())));
      case "ignored" -> assertThat(message).isInstanceOf(ServerMessage.Unknown.class);
      default -> {
        assertThat(message).isInstanceOf(ServerMessage.Malformed.class);
        assertThat(((ServerMessage.Malformed) message).clause()).isEqualTo(frame.clause());
      }
    }
  }

  private static ServerMessage expected(String type, Map<String, Object> frame) {
    return switch (type) {
      case "started" ->
          new ServerMessage.Started(
              (String) member(frame, "command_id"),
              frame.containsKey("pid") ? ((Double) member(frame, "pid")).intValue() : null);
      case "stdout" -> output(StandardStream.STDOUT, frame);
      case "stderr" -> output(StandardStream.STDERR, frame);
      case "exit" -> new ServerMessage.Exit(((Double) member(frame, "exit_code")).intValue());
      case "error" ->
          new ServerMessage.Failure(
              (String) frame.getOrDefault("error_type", "CommandError"),
              (String) frame.getOrDefault("error", ""));
      default -> new ServerMessage.Unknown(type);
    };
  }

  private static ServerMessage output(StandardStream stream, Map<String, Object> frame) {
    Double offset = (Double) frame.get("offset");
    OptionalLong at = OptionalLong.empty();
    if (offset != null) {
      // A double holds all offsets of the golden frames but one.
      at = OptionalLong.of(offset > 1e18 ? 9223372036854775806L : offset.longValue());
    }
    return new ServerMessage.Output(stream, at, Utf8Chunk.of((String) member(frame, "data")));
  }

  private static Object member(Map<String, Object> frame, String name) {
    return Objects.requireNonNull(frame.get(name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"started\",\"command_id\":\"\"}",
        "{\"type\":\"exit\",\"exit_code\":2147483648}",
        "{\"type\":\"exit\",\"exit_code\":1.5}",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":9223372036854775808}",
        "{\"type\":\"exit\",\"exit_code\":0} x",
        "{\"type\":\"tomorrow\",\"x\":1e99999999999}",
        "{\"type\":\"exit\",\"exit_code\":0",
        " ",
      })
  void brokenFrame_isMalformed(String text) {
    assertThat(decode(text)).isInstanceOf(ServerMessage.Malformed.class);
  }

  @Test
  void blankErrorType_countsAsAbsent() {
    assertThat(decode("{\"type\":\"error\",\"error_type\":\" \"}"))
        .isEqualTo(new ServerMessage.Failure("CommandError", ""));
  }

  @Test
  void typeNeedNotComeFirst_andSpaceIsAllowed() {
    assertThat(decode(" {\"exit_code\": 3 , \"type\":\"exit\"}\n"))
        .isEqualTo(new ServerMessage.Exit(3));
  }

  @Test
  void unpairedSurrogateEscape_becomesAReplacement() {
    assertThat(decode("{\"type\":\"stdout\",\"data\":\"a\\ud800b\",\"offset\":0}"))
        .isEqualTo(Frames.stdout(0, "a\ufffdb"));
  }

  @Test
  void deepNesting_doesNotOverflow() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(decode("{\"type\":\"tomorrow\",\"x\":" + deep + "}")).isNotNull();
  }

  @Test
  void messageInsideALargerBuffer_isFound() {
    byte[] bytes = "xx{\"type\":\"exit\",\"exit_code\":3}yy".getBytes(StandardCharsets.UTF_8);
    assertThat(decoder.decode(bytes, 2, bytes.length - 2)).isEqualTo(new ServerMessage.Exit(3));
  }

  @Test
  void malformed_doesNotRepeatTheContent() {
    String secret = "hunter2";
    for (String text :
        List.of(
            "{\"type\":\"stdout\",\"data\":\"" + secret + "\",\"offset\":\"" + secret + "\"}",
            "{\"type\":\"exit\",\"exit_code\":\"" + secret + "\"}",
            "{\"type\":\"started\",\"pid\":\"" + secret + "\"}",
            secret,
            "{\"" + secret + "\":")) {
      assertThat(decode(text).toString()).contains("Malformed").doesNotContain(secret);
    }
  }

  @Test
  void goldenFramesWithBytesChanged_neverThrow() {
    Random random = new Random(1);
    for (String type : SERVER_FRAMES) {
      for (Vectors.Frame frame : Vectors.frames(type)) {
        for (int n = 0; n < 200 && frame.message().size() > 0; n++) {
          byte[] changed = frame.message().toByteArray();
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
          int to = random.nextBoolean() ? changed.length : random.nextInt(changed.length + 1);
          assertThat(decoder.decode(changed, 0, to)).isNotNull();
        }
      }
    }
  }

  private ServerMessage decode(String text) {
    return decode(text.getBytes(StandardCharsets.UTF_8));
  }

  private ServerMessage decode(byte[] message) {
    return decoder.decode(message, 0, message.length);
  }
}
