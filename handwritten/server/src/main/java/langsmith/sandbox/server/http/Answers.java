// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what was asked for. */
public final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private Answers() {}

  public static void json(RoutingContext context, int status, Buffer json) {
    // A body that nobody asked for is read and dropped, so that the connection can be used again.
    context.request().resume();
    sent(
        context,
        context
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", "application/json")
            .end(json));
  }

  /** Answers that it is done, with nothing to say about it. */
  public static void empty(RoutingContext context) {
    context.request().resume();
    sent(context, context.response().setStatusCode(204).end());
  }

  /** Takes note of an answer that could not be delivered: the caller went away, nothing is lost. */
  public static void sent(RoutingContext context, Future<Void> written) {
    written.onFailure(
        e -> log.debug("{} was not delivered: {}", context.normalizedPath(), e.toString()));
  }
}
