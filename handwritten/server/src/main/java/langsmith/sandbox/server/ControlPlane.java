// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxStatusReport;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.jspecify.annotations.Nullable;

/** The operations on boxes. Their requests have passed the specification. */
final class ControlPlane {
  private static final int DEFAULT_READY_TIMEOUT_SECONDS = 30;

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final BoxViews views;

  ControlPlane(Boxes boxes, BoxLifecycle lifecycle, BoxViews views) {
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.views = views;
  }

  void create(RoutingContext context) {
    CreateBoxRequest request = JsonCodec.read(CreateBoxRequest.class, RequestReader.body(context));
    LocalBox box = boxes.add(request);
    Buffer provisioning = JsonCodec.write(Box.class, views.box(box));
    Future<Void> provisioned = lifecycle.provision(box);
    if (Boolean.FALSE.equals(request.waitForReady())) {
      answer(context, 201, provisioning);
      return;
    }
    Integer seconds = request.timeout();
    long wait = seconds == null ? DEFAULT_READY_TIMEOUT_SECONDS : seconds;
    provisioned
        .timeout(wait, TimeUnit.SECONDS)
        .onSuccess(ready -> answer(context, 201, JsonCodec.write(Box.class, views.box(box))))
        .onFailure(e -> context.fail(notReady(box, e)));
  }

  private static ApiError notReady(LocalBox box, Throwable cause) {
    if (cause instanceof TimeoutException) {
      // The generations differ in how they say this.
      int status = box.lifetime().firstGeneration() ? 408 : 504;
      return ApiError.of(
          status, "Timeout", "the sandbox '" + box.name() + "' was not ready in time");
    }
    return ApiError.causedBy(cause, 500, "CreationFailed", "the sandbox could not be created");
  }

  void get(RoutingContext context) {
    answer(context, 200, JsonCodec.write(Box.class, views.box(named(context))));
  }

  void status(RoutingContext context) {
    answer(context, 200, JsonCodec.write(BoxStatusReport.class, BoxViews.status(named(context))));
  }

  void update(RoutingContext context) {
    LocalBox box = named(context);
    boxes.update(box, JsonCodec.read(UpdateBoxRequest.class, RequestReader.body(context)));
    lifecycle.rearm(box);
    answer(context, 200, JsonCodec.write(Box.class, views.box(box)));
  }

  void delete(RoutingContext context) {
    lifecycle
        .delete(named(context))
        .onSuccess(
            gone -> {
              context.request().resume();
              Answers.sent(context, context.response().setStatusCode(204).end());
            })
        .onFailure(context::fail);
  }

  void list(RoutingContext context) {
    List<LocalBox> matching =
        boxes.newestFirst(query(context, "name_contains"), query(context, "status"));
    String cursor = query(context, "cursor");
    Page<LocalBox> page =
        cursor != null || query(context, "page_size") != null
            ? Page.byCursor(
                matching, LocalBox::number, cursor, number(context, "page_size", Page.DEFAULT_SIZE))
            : Page.byOffset(
                matching,
                LocalBox::number,
                number(context, "offset", 0),
                number(context, "limit", Page.DEFAULT_SIZE));
    JsonObject body = JsonCodec.write(BoxList.class, views.list(page)).toJsonObject();
    if (page.nextCursor() == null) {
      body.putNull("next_cursor"); // Null, not absence, is how the last page is told.
    }
    answer(context, 200, body.toBuffer());
  }

  private LocalBox named(RoutingContext context) {
    return boxes.find(context.pathParam("name"));
  }

  private static void answer(RoutingContext context, int status, Buffer json) {
    Answers.json(context, status, json);
  }

  private static @Nullable String query(RoutingContext context, String name) {
    List<String> values = context.queryParam(name);
    return values.isEmpty() ? null : values.get(0);
  }

  private static int number(RoutingContext context, String name, int absent) {
    String text = query(context, name);
    if (text == null) {
      return absent;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw ApiError.invalid("query", name, "expected an integer of at most 32 bits");
    }
  }
}
