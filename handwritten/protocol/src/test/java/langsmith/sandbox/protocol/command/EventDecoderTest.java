// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDecoderTest {
  private static ServerMessage decode(String name, String data) {
    byte[] bytes = (data + "behind").getBytes(StandardCharsets.UTF_8);
    return new EventDecoder().decode(name, bytes, bytes.length - "behind".length());
  }

  @Test
  void everyEvent_isDecoded() {
    assertThat(decode("started", "{\"command_id\":\"c\",\"pid\":7,\"later\":[1,{}]}"))
        .isEqualTo(new ServerMessage.Started("c", 7));
    assertThat(decode("started", "{\"command_id\":\"c\",\"pid\":null}"))
        .isEqualTo(new ServerMessage.Started("c", null));
    assertThat(decode("stream_end", "{\"stream\":\"stderr\",\"offset\":9}"))
        .isEqualTo(new ServerMessage.StreamEnd(StandardStream.STDERR, 9));
    assertThat(decode("exit", "{\"exit_code\":-3}")).isEqualTo(new ServerMessage.Exit(-3));
    assertThat(decode("ack_required", "{\"stdout_offset\":1048576,\"stderr_offset\":0}"))
        .isEqualTo(new ServerMessage.AckRequired(1048576, 0));
    assertThat(decode("error", "{\"error_type\":\"CommandTimeout\",\"error\":\"late\"}"))
        .isEqualTo(new ServerMessage.Failure("CommandTimeout", "late"));
    assertThat(decode("error", "{}")).isEqualTo(new ServerMessage.Failure("CommandError", ""));
  }

  @Test
  void output_isTheBytesOfEveryValue() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    String data = Base64.getEncoder().encodeToString(all);
    assertThat(decode("stdout", "{\"data\":\"" + data + "\",\"offset\":9007199254740993}"))
        .isEqualTo(
            new ServerMessage.Output(
                StandardStream.STDOUT, OptionalLong.of(9007199254740993L), Utf8Chunk.wrap(all)));
    assertThat(decode("stderr", "{\"offset\":0,\"data\":\"\"}"))
        .isEqualTo(
            new ServerMessage.Output(
                StandardStream.STDERR, OptionalLong.of(0), Utf8Chunk.wrap(new byte[0])));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "later; {}",
        "stdout; ",
        "stdout; x",
        "stdout; [1]",
        "stdout; \"text\"",
        "stdout; {\"offset\":0,\"data\":\"\"} {}",
        "exit; {\"exit_code\":1",
      })
  void unknownNameOrNoObject_isIgnored(String name, String data) {
    assertThat(decode(name, data == null ? "" : data)).isEqualTo(new ServerMessage.Unknown(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "stdout; {\"offset\":0}; V6; data",
        "stdout; {\"data\":\"\"}; V6; offset",
        "stdout; {\"offset\":-1,\"data\":\"\"}; V6; offset",
        "stdout; {\"offset\":\"1\",\"data\":\"\"}; V6; offset",
        "stdout; {\"offset\":1.5,\"data\":\"\"}; V6; offset",
        "stdout; {\"offset\":99999999999999999999,\"data\":\"\"}; V6; offset",
        "stderr; {\"offset\":0,\"data\":\"*\"}; V6; data",
        "stderr; {\"offset\":0,\"data\":7}; V6; data",
        "started; {}; V5; command_id",
        "started; {\"command_id\":\"\"}; V5; command_id",
        "stream_end; {\"stream\":\"stdin\",\"offset\":0}; V7; stream",
        "stream_end; {\"stream\":\"stdout\"}; V7; offset",
        "exit; {}; V13; exit_code",
        "exit; {\"exit_code\":3000000000}; V13; exit_code",
        "exit; {\"exit_code\":true}; V13; exit_code",
        "ack_required; {\"stdout_offset\":1}; V8; stderr_offset",
      })
  void brokenMember_isMalformed(String name, String data, String clause, String member) {
    assertThat(decode(name, data))
        .isEqualTo(new ServerMessage.Malformed(clause, "'" + member + "' is missing or invalid"));
  }
}
