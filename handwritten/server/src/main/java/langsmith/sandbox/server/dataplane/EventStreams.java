// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;
import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.api.model.StartEventStreamRequest;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.http.Upgrades;

/** Handles the two requests that stream a command of a box as Server-Sent Events. */
public final class EventStreams {
  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Upgrades upgrades;

  public EventStreams(Boxes boxes, BoxLifecycle lifecycle, Upgrades upgrades) {
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.upgrades = upgrades;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations.on("startEventStream", this::start).on("resumeEventStream", this::resume);
  }

  private void start(RoutingContext context) {
    StartEventStreamRequest request =
        JsonCodec.read(StartEventStreamRequest.class, RequestReader.body(context));
    stream(context, host -> host.startEvents(request, context.response()));
  }

  private void resume(RoutingContext context) {
    ResumeEventStreamRequest request =
        JsonCodec.read(ResumeEventStreamRequest.class, RequestReader.body(context));
    stream(context, host -> host.resumeEvents(request, context.response()));
  }

  private void stream(RoutingContext context, Function<CommandHost, Future<Void>> events) {
    String id = context.pathParam(ApiContract.BOX_ID);
    LocalBox box = boxes.withId(id).orElseThrow(() -> ApiError.noSuchBox(id));
    if (!upgrades.isReplaced(context, box.name())) {
      lifecycle
          .wake(box)
          .compose(events)
          .recover(DataPlaneHandlers::failed)
          .onFailure(context::fail);
    }
  }
}
