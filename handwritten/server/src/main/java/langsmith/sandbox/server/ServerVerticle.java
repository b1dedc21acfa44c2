// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.function.Supplier;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.command.CommandHostOptions;
import org.jspecify.annotations.Nullable;

/**
 * The server on its event loop, to which all state is confined. Deployed once; its stop ends every
 * command.
 */
final class ServerVerticle extends VerticleBase {
  static final String HOST = "127.0.0.1";

  /** Commands take and send messages of any size up to this; clients are free to accept less. */
  private static final int MAX_WEB_SOCKET_BYTES = 16 << 20;

  /** Room for a path of the greatest length with every byte of it percent-encoded. */
  private static final int MAX_REQUEST_LINE_BYTES = 4 * BoxPaths.MAX_PATH_BYTES;

  private final ServerSettings settings;
  private final DataDirectory data;
  private final Faults faults;
  private @Nullable HttpServer http;
  private @Nullable Workspace workspace;

  ServerVerticle(ServerSettings settings, DataDirectory data, Faults faults) {
    this.settings = settings;
    this.data = data;
    this.faults = faults;
  }

  /** Returns the port on which the server listens; only once it is deployed. */
  int port() {
    HttpServer server = http;
    if (server == null) {
      throw new IllegalStateException("the server does not listen yet");
    }
    return server.actualPort();
  }

  @Override
  public Future<?> start() {
    HttpServer server =
        vertx.createHttpServer(
            new HttpServerOptions()
                .setHost(HOST)
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(MAX_REQUEST_LINE_BYTES)
                .setMaxWebSocketFrameSize(MAX_WEB_SOCKET_BYTES)
                .setMaxWebSocketMessageSize(MAX_WEB_SOCKET_BYTES)
                .setPerMessageWebSocketCompressionSupported(true));
    http = server;
    Journal journal = Journal.of(vertx, data);
    return Future.all(
            ApiContract.load(vertx), vertx.executeBlocking(() -> Remembered.load(journal, data)))
        .compose(
            loaded ->
                server
                    .requestHandler(
                        remembering(routes(loaded.resultAt(0), journal, loaded.resultAt(1))))
                    .invalidRequestHandler(ErrorResponder::answerMalformed)
                    .listen());
  }

  private static Handler<HttpServerRequest> remembering(Router router) {
    return request -> {
      SandboxServer.UNWRAPPED_REQUEST.put(Vertx.currentContext(), request);
      router.handle(request);
    };
  }

  private Router routes(OpenAPIContract contract, Journal journal, Remembered remembered) {
    Supplier<String> endpoint = () -> "http://" + HOST + ":" + port();
    Workspace everything =
        new Workspace(
            vertx, context, settings, data, journal, remembered, this::commands, endpoint);
    workspace = everything;
    everything.open();
    Boxes boxes = everything.boxes();
    BoxLifecycle lifecycle = everything.lifecycle();
    Timers configured = settings.timers();
    Links links = new Links(configured == null ? new VertxTimers(vertx) : configured);
    return ServerRoutes.build(
        vertx,
        contract,
        new Guards(settings.apiKey()),
        everything.operations(),
        new DataPlane(vertx, boxes, lifecycle, everything.sources(), faults),
        new LinkPlane(vertx, boxes, lifecycle, links, endpoint, this::isReachable),
        new ServiceProxy(vertx, boxes, lifecycle, links, settings.apiKey()),
        new CommandSockets(boxes, lifecycle, faults),
        new TunnelSockets(boxes, lifecycle, faults, settings.tunnelPorts()));
  }

  /** Links must not go round in circles. */
  private boolean isReachable(int target) {
    return target != port() && settings.tunnelPorts().test(target);
  }

  private CommandHost commands(LocalBox box) {
    CommandHostOptions options =
        new CommandHostOptions(
            box.directory().root(),
            box.directory().home(),
            box::commandDefaults,
            settings.acknowledgeReconnect(),
            settings.ringBytes(),
            settings.holdOutput(),
            settings.bubblewrap(),
            box::touch);
    return new CommandHost(vertx, options, faults);
  }

  @Override
  public Future<?> stop() {
    HttpServer server = http;
    Workspace everything = workspace;
    Future<Void> closed = server == null ? Future.succeededFuture() : server.close();
    return closed.transform(
        deaf -> everything == null ? Future.<Void>succeededFuture() : everything.close());
  }
}
