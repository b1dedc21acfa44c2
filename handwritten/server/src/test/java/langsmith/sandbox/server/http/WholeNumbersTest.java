// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WholeNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "8080.0,8080",
    "-1.000,-1",
    "8.08e3,8080",
    "8.08E+3,8080",
    "80800e-1,8080",
    "0.0,0",
    "-0.0,0",
    "9223372036854775807.0,9223372036854775807",
    "9007199254740993.0,9007199254740993"
  })
  void numberWithoutAFraction_isAnInteger(String number, String integer) {
    assertThat(WholeNumbers.of(number)).isEqualTo(integer);
    assertThat(in("{\"a\":" + number + "}")).isEqualTo("{\"a\":" + integer + "}");
    assertThat(in("[" + number + " ," + number + "]"))
        .isEqualTo("[" + integer + " ," + integer + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1",
        "8080.5",
        "1e-1",
        "1e99",
        "1e999999999",
        "-",
        "1.0.0",
        "e5",
        "",
        "text",
        "00000000000000000000000000000000000000000.0"
      })
  void anythingElse_isUnchanged(String text) {
    assertThat(WholeNumbers.of(text)).isEqualTo(text);
    assertThat(in("[" + text + "]")).isEqualTo("[" + text + "]");
  }

  @Test
  void texts_areUnchanged() {
    String json = "{\"1.0\":\"2.0 \\\" 3.0\\\\\",\"x\":[\"\\\\\\\"4.0\",null,true]}";
    assertThat(in(json)).isEqualTo(json);
    assertThat(in("{\"a\":\"5.0\",\"b\":5.0,\"c\":\"5.0\"}"))
        .isEqualTo("{\"a\":\"5.0\",\"b\":5,\"c\":\"5.0\"}");
    assertThat(in("\"open 1.0")).isEqualTo("\"open 1.0");
    assertThat(in("\"ends in \\")).isEqualTo("\"ends in \\");
  }

  private static String in(String json) {
    return WholeNumbers.in(Buffer.buffer(json)).toString();
  }
}
