// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.files.BoxPaths;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ConnectionBudget;
import langsmith.sandbox.server.http.ErrorResponder;
import langsmith.sandbox.server.http.MultipartLineEnds;
import langsmith.sandbox.server.http.RequestPatience;
import langsmith.sandbox.server.http.ServerRequests;
import langsmith.sandbox.server.store.DataDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The server on its event loop, to which all state is confined. Deployed once; stopping it ends
 * every command.
 */
public final class ServerVerticle extends VerticleBase {

  /** The largest message in either direction; clients may accept less. */
  static final int MAX_WEB_SOCKET_BYTES = 16 << 20;

  /** Allows the longest path with every byte percent-encoded. */
  private static final int MAX_REQUEST_LINE_BYTES = 4 * BoxPaths.MAX_PATH_BYTES;

  private final ServerSettings settings;
  private final DataDirectory data;
  private final FaultPlan faults;
  private final ConnectionBudget budget = new ConnectionBudget();
  private @Nullable HttpServer http;
  private @Nullable CompositionRoot root;

  ServerVerticle(ServerSettings settings, DataDirectory data, FaultPlan faults) {
    this.settings = settings;
    this.data = data;
    this.faults = faults;
  }

  /** Returns the port on which the server listens. Call this after the deployment. */
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
                .setHost(settings.address().address().getHostAddress())
                .setPort(settings.port())
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(MAX_REQUEST_LINE_BYTES)
                .setMaxWebSocketFrameSize(MAX_WEB_SOCKET_BYTES)
                .setMaxWebSocketMessageSize(MAX_WEB_SOCKET_BYTES)
                .setPerMessageWebSocketCompressionSupported(true));
    http = server;
    return Future.all(
            ApiContract.load(vertx), vertx.executeBlocking(() -> SavedState.load(vertx, data)))
        .compose(
            loaded ->
                server
                    .requestHandler(
                        ServerRequests.keeping(compose(loaded.resultAt(0), loaded.resultAt(1))))
                    .invalidRequestHandler(ErrorResponder::answerMalformed)
                    .connectionHandler(this::prepare)
                    .listen());
  }

  private void prepare(HttpConnection connection) {
    if (!budget.admits(connection)) {
      return;
    }
    MultipartLineEnds.keepTogetherOn(connection);
    RequestPatience.limit(connection, settings.requestPatience());
  }

  private Router compose(OpenAPIContract contract, SavedState saved) {
    CompositionRoot made =
        new CompositionRoot(vertx, settings, saved, contract, faults, this::port);
    root = made;
    return made.open();
  }

  @Override
  public Future<?> stop() {
    HttpServer server = http;
    CompositionRoot everything = root;
    Future<Void> closed = server == null ? Future.succeededFuture() : server.close();
    return closed.transform(
        deaf -> everything == null ? Future.<Void>succeededFuture() : everything.close());
  }
}
