// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeRefusalsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

  private final HttpResponse response =
      new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SERVICE_UNAVAILABLE);

  private UpgradeRefusal read(String body) {
    return UpgradeRefusals.of(response, body.getBytes(StandardCharsets.UTF_8), CLOCK);
  }

  @Test
  void standardEnvelope_isRead() {
    UpgradeRefusal refusal =
        read(
            "{\"other\":[1],\"detail\":{\"error\":\"T\",\"message\":\"caf\u00e9 closed\",\"error_id\":\"e\",\"x\":{}}}");
    assertThat(refusal).isEqualTo(new UpgradeRefusal(503, null, "caf\u00e9 closed", "T", "e"));
  }

  @Test
  void textDetail_isTheMessage() {
    assertThat(read("{\"detail\":\"go away\"}").message()).isEqualTo("go away");
  }

  @Test
  void listDetail_isJoined() {
    assertThat(
            read("{\"detail\":[{\"loc\":[\"a\"],\"msg\":\"too big\"},{\"msg\":\"bad\"},{},7]}")
                .message())
        .isEqualTo("a: too big; bad; invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>secret</html>",
        "{\"detail\":{\"message\":\"secr",
        "{\"detail\":{\"message\":\"\"}}",
        "{\"detail\":{\"message\":{\"a\":\"secret\"}}}",
        "{\"detail\":[]}",
        "{\"detail\":null}",
        "[\"secret\"]",
        "\"secret\"",
        "{\"detail\":{\"a\":1,\"a\":2}}",
      })
  void anythingElse_showsTheStatusAndNeverTheBody(String body) {
    assertThat(read(body))
        .isEqualTo(new UpgradeRefusal(503, null, "Service Unavailable", null, null));
  }

  @Test
  void deepNesting_isHarmless() {
    assertThat(read("{\"detail\":" + "[".repeat(8000)).message()).isEqualTo("Service Unavailable");
  }

  @Test
  void message_isMadeFitForOneLine() {
    assertThat(read("{\"detail\":\" a\\r\\nb\\u0000 \"}").message()).isEqualTo("a b");
    assertThat(read("{\"detail\":\"" + "x".repeat(5000) + "\"}").message()).hasSize(501);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "7, PT7S",
    "1.5, PT1.5S",
    "99999999999999, PT596523H14M7S",
    "'Sun, 22 Nov 2026 10:00:30 GMT', PT30S",
    "'Sun, 22 Nov 2026 09:00:00 GMT', PT0S",
    "'Sunday, 22-Nov-26 10:00:30 GMT', PT30S",
  })
  void retryAfter_isReadAsSecondsOrDate(String value, Duration expected) {
    response.headers().set("Retry-After", value);
    assertThat(read("").retryAfter()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "soon", "1e3", "\u0661"})
  void unintelligibleRetryAfter_isNone(String value) {
    response.headers().set("Retry-After", value);
    assertThat(read("").retryAfter()).isNull();
  }

  @Test
  void retryAfterDate_isMeasuredFromTheServersClock() {
    response.headers().set("Retry-After", "Sun, 22 Nov 2026 12:00:30 GMT");
    response.headers().set("Date", "Sun, 22 Nov 2026 12:00:00 GMT");
    assertThat(read("").retryAfter()).isEqualTo(Duration.ofSeconds(30));
  }
}
