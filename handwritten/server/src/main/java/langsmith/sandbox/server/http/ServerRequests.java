// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.context.storage.ContextLocal;

/**
 * Keeps the original requests, before the router wraps them. Faults need the channel of a
 * WebSocket, which the wrapper hides.
 */
public final class ServerRequests {
  private static final ContextLocal<HttpServerRequest> UNWRAPPED =
      ContextLocal.registerLocal(HttpServerRequest.class);

  private ServerRequests() {}

  /** Creates a Vert.x that can keep requests; keys must be registered before it is created. */
  public static Vertx newVertx(VertxOptions options) {
    return Vertx.vertx(options);
  }

  /** Stores each request and passes it to the next handler. */
  public static Handler<HttpServerRequest> keeping(Handler<HttpServerRequest> next) {
    return request -> {
      UNWRAPPED.put(Vertx.currentContext(), request);
      next.handle(request);
    };
  }

  /** Returns the original request of the current context. */
  public static HttpServerRequest unwrapped() {
    return UNWRAPPED.get(Vertx.currentContext());
  }
}
