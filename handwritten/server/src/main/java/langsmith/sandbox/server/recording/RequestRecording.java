// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.recording;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Records each request when it comes, and its status when the response ends. */
public final class RequestRecording implements Handler<RoutingContext> {
  private static final String KEY = RequestRecording.class.getName();
  private static final int SWITCHING_PROTOCOLS = 101;

  private final Recorder recorder;

  public RequestRecording(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void handle(RoutingContext context) {
    RequestTrace trace =
        recorder.request(context.request().method().name(), context.request().path());
    context.put(KEY, trace);
    context.addEndHandler(
        ended -> {
          if (ended.succeeded()) {
            trace.answered(context.response().getStatusCode());
          }
        });
    context.next();
  }

  /** A request has become a WebSocket, so that its response does not end. */
  public static void upgraded(RoutingContext context) {
    @Nullable RequestTrace trace = context.get(KEY);
    if (trace != null) {
      trace.answered(SWITCHING_PROTOCOLS);
    }
  }
}
