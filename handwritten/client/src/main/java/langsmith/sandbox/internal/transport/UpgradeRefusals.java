// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads refusals of the upgrade out of HTTP answers. Nothing in an answer makes it fail. */
final class UpgradeRefusals {

  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private UpgradeRefusals() {}

  /**
   * Reads a refusal.
   *
   * @param response status and headers
   * @param body what there is of the body; cut or not JSON means no message
   * @param clock asked when the answer names a date to wait for but not its own time
   */
  static UpgradeRefusal of(HttpResponse response, byte[] body, Clock clock) {
    Object detail = json(body) instanceof Map<?, ?> envelope ? envelope.get("detail") : null;
    Map<?, ?> object = detail instanceof Map<?, ?> map ? map : Map.of();
    @Nullable String message =
        detail instanceof List<?> items ? validationMessages(items) : text(detail);
    if (message == null) {
      message = text(object.get("message"));
    }
    int status = response.status().code();
    return new UpgradeRefusal(
        status,
        retryAfter(response.headers(), clock),
        message == null ? HttpResponseStatus.valueOf(status).reasonPhrase() : message,
        text(object.get("error")),
        text(object.get("error_id")));
  }

  private static @Nullable Object json(byte[] body) {
    try (Buffer buffer = new Buffer().write(body);
        JsonReader reader = JsonReader.of(buffer)) {
      return reader.readJsonValue();
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }

  private static @Nullable String validationMessages(List<?> items) {
    String joined =
        items.stream()
            .map(item -> item instanceof Map<?, ?> map ? text(map.get("msg")) : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    return text(joined);
  }

  private static @Nullable String text(@Nullable Object value) {
    String clean = value instanceof String string ? Texts.clean(string) : "";
    return clean.isEmpty() ? null : clean;
  }

  private static @Nullable Duration retryAfter(HttpHeaders headers, Clock clock) {
    @Nullable String value = headers.get(HttpHeaderNames.RETRY_AFTER);
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,18}(\\.[0-9]{1,9})?")) {
      BigDecimal seconds = new BigDecimal(value).min(MAX_SECONDS);
      return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
    @Nullable Instant until = httpDate(value);
    if (until == null) {
      return null;
    }
    // The server's own clock, if it tells the time: ours may differ from it.
    @Nullable Instant serverNow = httpDate(headers.get(HttpHeaderNames.DATE));
    Duration wait = Duration.between(serverNow == null ? clock.instant() : serverNow, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Instant httpDate(@Nullable String value) {
    @Nullable Date date = value == null ? null : DateFormatter.parseHttpDate(value);
    return date == null ? null : date.toInstant();
  }
}
