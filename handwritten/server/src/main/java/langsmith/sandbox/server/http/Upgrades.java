// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import langsmith.sandbox.server.fault.ConnectionFault;
import langsmith.sandbox.server.fault.FaultPlan;
import org.jspecify.annotations.Nullable;

/** Decides which requests may be upgraded to a WebSocket, or replaced by a fault. */
public final class Upgrades {
  private final FaultPlan faults;

  public Upgrades(FaultPlan faults) {
    this.faults = faults;
  }

  /**
   * Checks the headers of an upgrade, because Vert.x answers invalid ones without an error
   * envelope.
   *
   * @param sandbox whose WebSocket it is
   * @return false if a fault replaced the upgrade; then the request is already answered
   * @throws ApiError if the request is not an upgrade to a WebSocket
   */
  public boolean admits(RoutingContext context, String sandbox) {
    check(context.request());
    return !isReplaced(context, sandbox);
  }

  /**
   * Lets a fault replace the response of a request that streams a command.
   *
   * @param sandbox whose command it is
   * @return whether one did; then the request is already answered
   */
  public boolean isReplaced(RoutingContext context, String sandbox) {
    Optional<ConnectionFault.InsteadOfUpgrade> instead = faults.takenBy(sandbox).takeForUpgrade();
    if (instead.isPresent()) {
      if (instead.get() instanceof ConnectionFault.RefuseUpgrade refusal) {
        refuse(context, refusal);
      } else if (instead.get() instanceof ConnectionFault.CutUpgrade cut) {
        CutAnswer.send(context.request().connection(), cut.answerBytes());
      }
    }
    return instead.isPresent();
  }

  private static void check(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.GET)) {
      throw ApiError.methodNotAllowed("a WebSocket is opened with GET", "GET");
    }
    MultiMap headers = request.headers();
    String version = headers.get("Sec-WebSocket-Version");
    if (!has(headers.get("Upgrade"), "websocket") || !has(headers.get("Connection"), "upgrade")) {
      throw ApiError.of(
              426, "UpgradeRequired", "this resource is a WebSocket; send an upgrade request")
          .withHeader("Upgrade", "websocket");
    }
    if (!"13".equals(version)) {
      throw ApiError.of(426, "UpgradeRequired", "expected version 13 of WebSocket")
          .withHeader("Sec-WebSocket-Version", "13");
    }
    if (headers.get("Sec-WebSocket-Key") == null) {
      throw ApiError.of(400, "InvalidRequest", "the header Sec-WebSocket-Key is missing");
    }
  }

  private static boolean has(@Nullable String list, String token) {
    if (list != null) {
      for (String item : list.split(",", -1)) {
        if (item.strip().toLowerCase(Locale.ROOT).equals(token)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void refuse(RoutingContext context, ConnectionFault.RefuseUpgrade refusal) {
    ApiError error =
        ApiError.of(refusal.status(), "ServiceUnavailable", "refused by an injected fault");
    Duration retryAfter = refusal.retryAfter();
    if (retryAfter != null) {
      error = error.withHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
    }
    String body = refusal.errorBody();
    if (body == null) {
      context.fail(error);
      return;
    }
    context.request().resume();
    HttpServerResponse response = context.response().setStatusCode(refusal.status());
    error.headers().forEach(response::putHeader);
    Answers.sent(context, response.putHeader("Content-Type", "application/json").end(body));
  }
}
