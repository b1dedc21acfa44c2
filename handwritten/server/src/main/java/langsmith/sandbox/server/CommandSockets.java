// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import langsmith.sandbox.server.command.CommandHost;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Upgrades {@code /execute/ws} of a box to a WebSocket and hands it to the box's commands. */
final class CommandSockets {
  static final String PATH = ApiContract.DATA_PREFIX + "/:" + ApiContract.BOX_ID + "/execute/ws";

  private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Faults faults;

  CommandSockets(Boxes boxes, BoxLifecycle lifecycle, Faults faults) {
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.faults = faults;
  }

  void upgrade(RoutingContext context) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    checkUpgrade(context.request());
    if (isAnsweredByFault(context, faults)) {
      return;
    }
    lifecycle.wake(box).onSuccess(host -> accept(host)).onFailure(context::fail);
  }

  /** Whether a fault takes the place of the upgrade. */
  static boolean isAnsweredByFault(RoutingContext context, Faults faults) {
    Optional<Fault.InsteadOfUpgrade> instead = faults.takeForUpgrade();
    if (instead.isPresent()) {
      if (instead.get() instanceof Fault.RefuseUpgrade refusal) {
        refuse(context, refusal);
      } else if (instead.get() instanceof Fault.CutUpgrade cut) {
        CutAnswer.send(context.request().connection(), cut.answerBytes());
      }
    }
    return instead.isPresent();
  }

  private static void accept(CommandHost host) {
    SandboxServer.UNWRAPPED_REQUEST
        .get(Vertx.currentContext())
        .toWebSocket()
        .onSuccess(host::accept)
        .onFailure(e -> log.debug("an upgrade was not completed: {}", e.toString()));
  }

  /**
   * Checks what makes a request an upgrade, because what Vert.x answers to a bad one is no
   * envelope.
   */
  static void checkUpgrade(HttpServerRequest request) {
    MultiMap headers = request.headers();
    String version = headers.get("Sec-WebSocket-Version");
    if (!has(headers.get("Upgrade"), "websocket") || !has(headers.get("Connection"), "upgrade")) {
      throw ApiError.of(
              426, "UpgradeRequired", "this resource speaks WebSocket only; ask for an upgrade")
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

  private static void refuse(RoutingContext context, Fault.RefuseUpgrade refusal) {
    ApiError error =
        ApiError.of(refusal.status(), "ServiceUnavailable", "refused because a test asked for it");
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
