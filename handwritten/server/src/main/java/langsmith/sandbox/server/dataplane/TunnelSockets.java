// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.IntPredicate;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ServerRequests;
import langsmith.sandbox.server.http.Upgrades;
import langsmith.sandbox.server.tunnel.DialOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Upgrades {@code /tunnel} of a box to a WebSocket and starts a session on it. */
public final class TunnelSockets {
  private static final String PATH =
      ApiContract.DATA_PREFIX + "/:" + ApiContract.BOX_ID + "/tunnel";

  private static final Logger log = LoggerFactory.getLogger(TunnelSockets.class);

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Upgrades upgrades;
  private final IntPredicate allowed;
  private final int maxMessageBytes;

  public TunnelSockets(
      Boxes boxes,
      BoxLifecycle lifecycle,
      Upgrades upgrades,
      IntPredicate allowed,
      int maxMessageBytes) {
    this.maxMessageBytes = maxMessageBytes;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.upgrades = upgrades;
    this.allowed = allowed;
  }

  /** Adds the route. The key is checked before. */
  public void addTo(Router router) {
    router.route(PATH).handler(this::upgrade);
  }

  private void upgrade(RoutingContext context) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    if (upgrades.admits(context)) {
      HttpServerRequest request = ServerRequests.unwrapped();
      lifecycle.wake(box).onSuccess(host -> accept(request, box)).onFailure(context::fail);
    }
  }

  private void accept(HttpServerRequest request, LocalBox box) {
    request
        .toWebSocket()
        .onSuccess(socket -> begin(box, socket))
        .onFailure(e -> log.debug("an upgrade was not completed: {}", e.toString()));
  }

  private void begin(LocalBox box, ServerWebSocket socket) {
    MessageLimit.of(maxMessageBytes, socket);
    lifecycle.beginTunnel(
        box, socket, new DialOptions(allowed, DialOptions.DIAL_TIMEOUT, box::touch));
  }
}
