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

/** Reads refusals of the upgrade out of HTTP answers. Nothing in an answer makes it fail. */
final class UpgradeRefusals {
  private UpgradeRefusals() {}

  /**
   * Reads a refusal.
   *
   * @param response status and headers
   * @param body what there is of the body; cut or not JSON means no message
   * @param clock asked when the answer names a date to wait for but not its own time
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
