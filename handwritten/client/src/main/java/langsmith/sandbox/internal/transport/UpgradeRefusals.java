// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Clock;
import java.util.Objects;
import langsmith.sandbox.internal.wire.ErrorBody;
import langsmith.sandbox.internal.wire.RetryAfter;
import okio.Buffer;

/** Parses refusals of the upgrade from HTTP responses. No response makes it fail. */
final class UpgradeRefusals {
  private UpgradeRefusals() {}

  /**
   * Reads a refusal.
   *
   * @param response status and headers
   * @param body the body, possibly truncated; if it is not JSON, there is no message
   * @param clock the reference if the response has a date to wait for but no date of its own
   */
  static UpgradeRefusal of(HttpResponse response, byte[] body, Clock clock) {
    ErrorBody error = ErrorBody.read(new Buffer().write(body));
    HttpHeaders headers = response.headers();
    int status = response.status().code();
    return new UpgradeRefusal(
        status,
        RetryAfter.parse(
            headers.get(HttpHeaderNames.RETRY_AFTER),
            headers.get(HttpHeaderNames.DATE),
            clock.instant()),
        Objects.requireNonNullElseGet(
            error.message(), () -> HttpResponseStatus.valueOf(status).reasonPhrase()),
        error.type(),
        error.errorId());
  }
}
