// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.context.storage.ContextLocal;

/**
 * Keeps the requests of a server as they were before the router wrapped them. FaultQueue reach
 * through a WebSocket to its channel, which the wrapper hides.
 */
public final class ServerRequests {
  private static final ContextLocal<HttpServerRequest> UNWRAPPED =
      ContextLocal.registerLocal(HttpServerRequest.class);

  private ServerRequests() {}

  /** Creates a Vert.x that can keep requests: it knows what was registered before it only. */
  public static Vertx newVertx(VertxOptions options) {
    return Vertx.vertx(options);
  }

  /** Keeps each request before it passes it on. */
  public static Handler<HttpServerRequest> keeping(Handler<HttpServerRequest> next) {
    return request -> {
      UNWRAPPED.put(Vertx.currentContext(), request);
      next.handle(request);
    };
  }

  /** Returns the request of the current context as it was before the router wrapped it. */
  public static HttpServerRequest unwrapped() {
    return UNWRAPPED.get(Vertx.currentContext());
  }
}
