// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ServerRequests;
import langsmith.sandbox.server.http.Upgrades;
import langsmith.sandbox.server.recording.RequestRecording;
import langsmith.sandbox.server.tunnel.DialOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Upgrades two paths of a box to WebSockets: {@code /execute/ws} attaches to its commands, {@code
 * /tunnel} starts a session.
 */
public final class BoxSockets {
  private static final Logger log = LoggerFactory.getLogger(BoxSockets.class);

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Upgrades upgrades;
  private final IntPredicate tunnelPorts;
  private final int maxMessageBytes;

  /**
   * Creates the routes.
   *
   * @param tunnelPorts the ports that tunnels may reach
   * @param maxMessageBytes the longest message that is read
   */
  public BoxSockets(
      Boxes boxes,
      BoxLifecycle lifecycle,
      Upgrades upgrades,
      IntPredicate tunnelPorts,
      int maxMessageBytes) {
    this.maxMessageBytes = maxMessageBytes;
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.upgrades = upgrades;
    this.tunnelPorts = tunnelPorts;
  }

  /** Uses the WebSocket of a box that runs. */
  private interface User {
    void begin(LocalBox box, CommandHost host, ServerWebSocket socket);
  }

  /** Adds the routes. The key is checked before. */
  public void addTo(Router router) {
    add(router, "/execute/ws", (box, host, socket) -> host.accept(socket));
    add(router, "/tunnel", (box, host, socket) -> tunnel(box, socket));
  }

  private void add(Router router, String path, User user) {
    router
        .route(ApiContract.DATA_PREFIX + "/:" + ApiContract.BOX_ID + path)
        .handler(context -> upgrade(context, user));
  }

  private void upgrade(RoutingContext context, User user) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    if (upgrades.admits(context, box.name())) {
      HttpServerRequest request = ServerRequests.unwrapped();
      lifecycle
          .wake(box)
          .onSuccess(host -> accept(context, request, socket -> user.begin(box, host, socket)))
          .onFailure(context::fail);
    }
  }

  private void accept(
      RoutingContext context, HttpServerRequest request, Consumer<ServerWebSocket> user) {
    request
        .toWebSocket()
        .onSuccess(
            socket -> {
              RequestRecording.upgraded(context);
              MessageLimit.of(maxMessageBytes, socket);
              user.accept(socket);
            })
        .onFailure(e -> log.debug("an upgrade was not completed: {}", e.toString()));
  }

  private void tunnel(LocalBox box, ServerWebSocket socket) {
    lifecycle.beginTunnel(
        box, socket, new DialOptions(tunnelPorts, DialOptions.DIAL_TIMEOUT, box::touch));
  }
}
