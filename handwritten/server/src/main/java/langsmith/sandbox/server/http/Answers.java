// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends successful responses. */
public final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  public static void json(RoutingContext context, int status, Buffer json) {
    // Read and drop an unexpected body, so that the connection can be reused.
    context.request().resume();
    sent(
        context,
        context
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", "application/json")
            .end(json));
  }

  /** Answers 204 without a body. */
  public static void empty(RoutingContext context) {
    context.request().resume();
    sent(context, context.response().setStatusCode(204).end());
  }

  /** Logs a response that could not be delivered because the caller disconnected. */
  public static void sent(RoutingContext context, Future<Void> written) {
    written.onFailure(
        e -> log.debug("{} was not delivered: {}", context.normalizedPath(), e.toString()));
  }
}
