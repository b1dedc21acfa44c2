// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import langsmith.sandbox.error.SandboxValidationException.Violation;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {

  @Test
  void objectDetail_isTaken() {
    ErrorBody body =
        read(
            "{\"detail\":{\"error\":\"Conflict\",\"message\":\"taken\",\"error_id\":\"e1\",\"x\":1}}");

    assertThat(body.type()).isEqualTo("Conflict");
    assertThat(body.message()).isEqualTo("taken");
    assertThat(body.errorId()).isEqualTo("e1");
    assertThat(body.violations()).isEmpty();
  }

  @Test
  void listDetail_isJoined() {
    ErrorBody body =
        read(
            "{\"detail\":[{\"loc\":[\"body\",\"vcpus\"],\"msg\":\"too many\",\"type\":\"value_error\"},"
                + "{\"loc\":[\"body\",\"tags\",0],\"msg\":\"bad\"},7]}");

    assertThat(body.type()).isNull();
    assertThat(body.message()).isEqualTo("vcpus: too many; 0: bad");
    assertThat(body.violations())
        .containsExactly(
            new Violation("vcpus", "too many", "value_error"), new Violation("0", "bad", null));
  }

  @Test
  void textDetail_isTheMessage() {
    assertThat(read("{\"detail\":\"no\\n such   thing\"}").message()).isEqualTo("no such thing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>secret</html>",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{}",
        "{\"detail\":null}",
        "{\"detail\":7}",
        "{\"detail\":{}}",
        "{\"detail\":{\"error\":7,\"message\":[],\"error_id\":{}}}",
        "{\"detail\":\"\"}",
        "{\"message\":\"not an envelope\"}",
      })
  void anythingElse_saysNothing(String json) {
    assertThat(read(json)).isEqualTo(ErrorBody.NONE);
  }

  @Test
  void bodyAbove16KiB_saysNothing() {
    assertThat(read("{\"detail\":\"" + "x".repeat(16 * 1024) + "\"}")).isEqualTo(ErrorBody.NONE);
  }

  @Test
  void longMessage_isCut() {
    assertThat(read("{\"detail\":\"" + "x".repeat(16_000) + "\"}").message())
        .hasSize(501)
        .endsWith("x…");
  }

  private static ErrorBody read(String json) {
    return ErrorBody.read(new Buffer().writeUtf8(json));
  }
}
