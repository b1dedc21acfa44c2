// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;

/** The handlers of the specification's operations. */
public final class Operations {
  private final Map<String, Handler<RoutingContext>> handlers = new HashMap<>();

  /**
   * Adds an operation.
   *
   * @param id its {@code operationId}
   * @throws IllegalStateException if it already has a handler
   */
  public Operations on(String id, Handler<RoutingContext> handler) {
    if (handlers.putIfAbsent(id, handler) != null) {
      throw new IllegalStateException("the operation " + id + " has a handler already");
    }
    return this;
  }

  /** Returns the handler of an operation; without one, it answers 501. */
  public Handler<RoutingContext> handler(String id) {
    return handlers.getOrDefault(id, Operations::notImplemented);
  }

  private static void notImplemented(RoutingContext context) {
    throw ApiError.of(501, "NotImplemented", "the local server does not implement this operation");
  }
}
