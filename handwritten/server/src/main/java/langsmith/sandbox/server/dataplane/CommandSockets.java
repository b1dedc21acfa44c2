// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.http.HttpMethod;
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

  public CommandSockets(Boxes boxes, BoxLifecycle lifecycle, Upgrades upgrades) {
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.upgrades = upgrades;
  }

  /** Adds the route. The key is checked before. */
  public void addTo(Router router) {
    router.route(HttpMethod.GET, PATH).handler(this::upgrade);
  }

  private void upgrade(RoutingContext context) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    if (upgrades.admits(context)) {
      lifecycle.wake(box).onSuccess(CommandSockets::accept).onFailure(context::fail);
    }
  }

  private static void accept(CommandHost host) {
    ServerRequests.unwrapped()
        .toWebSocket()
        .onSuccess(host::accept)
        .onFailure(e -> log.debug("an upgrade was not completed: {}", e.toString()));
  }
}
