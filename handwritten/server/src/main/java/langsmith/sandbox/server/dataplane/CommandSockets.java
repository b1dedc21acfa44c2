// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ServerRequests;
import langsmith.sandbox.server.http.Upgrades;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Upgrades {@code /execute/ws} of a box to a WebSocket and attaches it to the box's commands. */
public final class CommandSockets {
  private static final String PATH =
      ApiContract.DATA_PREFIX + "/:" + ApiContract.BOX_ID + "/execute/ws";

  private static final Logger log = LoggerFactory.getLogger(CommandSockets.class);

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Upgrades upgrades;
  private final int maxMessageBytes;

  public CommandSockets(
      Boxes boxes, BoxLifecycle lifecycle, Upgrades upgrades, int maxMessageBytes) {
    this.maxMessageBytes = maxMessageBytes;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.upgrades = upgrades;
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
      lifecycle.wake(box).onSuccess(host -> accept(request, host)).onFailure(context::fail);
    }
  }

  private void accept(HttpServerRequest request, CommandHost host) {
    request
        .toWebSocket()
        .onSuccess(
            socket -> {
              MessageLimit.of(maxMessageBytes, socket);
              host.accept(socket);
            })
        .onFailure(e -> log.debug("an upgrade was not completed: {}", e.toString()));
  }
}
