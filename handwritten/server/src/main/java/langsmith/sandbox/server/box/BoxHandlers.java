// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ResourceStatus;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Page;
import langsmith.sandbox.server.http.Query;
import langsmith.sandbox.server.http.RequestReader;
import langsmith.sandbox.server.time.LoopTimers;

/** Handles the operations on boxes. Requests are already validated against the specification. */
public final class BoxHandlers {
  private static final int DEFAULT_READY_TIMEOUT_SECONDS = 30;

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final BoxSources sources;
  private final WarmBoxes warm;
  private final BoxViews views;
  private final LoopTimers timers;

  public BoxHandlers(
      Boxes boxes,
      BoxLifecycle lifecycle,
      BoxSources sources,
      WarmBoxes warm,
      BoxViews views,
      LoopTimers timers) {
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.sources = sources;
    this.warm = warm;
    this.views = views;
    this.timers = timers;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createBox", this::create)
        .on("listBoxes", this::list)
        .on("getBox", this::get)
        .on("updateBox", this::update)
        .on("deleteBox", this::delete)
        .on("getBoxStatus", this::status)
        .on("startBox", this::start)
        .on("stopBox", this::stop)
        .on("deleteBoxes", this::deleteBatch);
  }

  private void create(RoutingContext context) {
    CreateBoxRequest request = JsonCodec.read(CreateBoxRequest.class, RequestReader.body(context));
    BoxPlan plan = sources.plan(request);
    String name = boxes.checkedName(plan);
    Optional<LocalBox> ready = warm.take(plan);
    if (ready.isPresent()) {
      LocalBox box = ready.get();
      boxes.adopt(box, name, plan);
      lifecycle
          .adopted(box)
          .onSuccess(saved -> Answers.json(context, 201, json(box, context)))
          .onFailure(context::fail);
      return;
    }
    LocalBox box = boxes.add(plan);
    Buffer provisioning = json(box, context);
    Future<Void> provisioned = lifecycle.provision(box);
    if (Boolean.FALSE.equals(request.waitForReady())) {
      Answers.json(context, 201, provisioning);
      return;
    }
    Integer seconds = request.timeout();
    int wait = seconds == null ? DEFAULT_READY_TIMEOUT_SECONDS : seconds;
    timers
        .within(Duration.ofSeconds(wait), provisioned)
        .onSuccess(done -> Answers.json(context, 201, json(box, context)))
        .onFailure(e -> context.fail(notReady(box, e)));
  }

  private static ApiError notReady(LocalBox box, Throwable cause) {
    if (cause instanceof TimeoutException) {
      // The generations report this differently.
      int status = box.lifetime().firstGeneration() ? 408 : 504;
      return ApiError.of(
          status, "Timeout", "the sandbox '" + box.name() + "' was not ready in time");
    }
    return ApiError.causedBy(cause, 500, "CreationFailed", "the sandbox could not be created");
  }

  private void get(RoutingContext context) {
    Answers.json(context, 200, json(named(context), context));
  }

  private void status(RoutingContext context) {
    Answers.json(
        context, 200, JsonCodec.write(ResourceStatus.class, BoxViews.status(named(context))));
  }

  private void update(RoutingContext context) {
    LocalBox box = named(context);
    boxes.update(box, JsonCodec.read(UpdateBoxRequest.class, RequestReader.body(context)));
    lifecycle
        .changed(box)
        .onSuccess(saved -> Answers.json(context, 200, json(box, context)))
        .onFailure(context::fail);
  }

  /** Answers before the box is ready; the caller polls its status. */
  private void start(RoutingContext context) {
    LocalBox box = named(context);
    lifecycle.restart(box);
    Answers.json(context, 202, json(box, context));
  }

  private void stop(RoutingContext context) {
    lifecycle
        .stop(named(context))
        .onSuccess(stopped -> Answers.empty(context))
        .onFailure(context::fail);
  }

  private void delete(RoutingContext context) {
    lifecycle
        .delete(named(context))
        .onSuccess(gone -> Answers.empty(context))
        .onFailure(context::fail);
  }

  private void deleteBatch(RoutingContext context) {
    Set<String> names = new LinkedHashSet<>();
    for (Object name : RequestReader.body(context).toJsonObject().getJsonArray("names")) {
      names.add((String) name);
    }
    Map<String, Future<Void>> deletions = new LinkedHashMap<>();
    for (String name : names) {
      try {
        deletions.put(name, lifecycle.delete(boxes.find(name)));
      } catch (ApiError e) {
        deletions.put(name, Future.failedFuture(e));
      }
    }
    Future.join(List.copyOf(deletions.values()))
        .onComplete(ended -> Answers.json(context, 200, outcomes(deletions).toBuffer()));
  }

  private static JsonObject outcomes(Map<String, Future<Void>> deletions) {
    JsonArray deleted = new JsonArray();
    JsonArray skipped = new JsonArray();
    deletions.forEach(
        (name, deletion) -> {
          if (deletion.succeeded()) {
            deleted.add(name);
          } else {
            String reason =
                deletion.cause() instanceof ApiError e ? e.message() : "it could not be deleted";
            skipped.add(new JsonObject().put("name", name).put("reason", reason));
          }
        });
    return new JsonObject().put("deleted", deleted).put("skipped", skipped);
  }

  private void list(RoutingContext context) {
    Page<LocalBox> page = BoxQuery.page(context, boxes.all());
    Query.answer(
        context, JsonCodec.write(BoxList.class, views.list(page, context)).toJsonObject(), page);
  }

  private LocalBox named(RoutingContext context) {
    return boxes.find(context.pathParam("name"));
  }

  private Buffer json(LocalBox box, RoutingContext context) {
    return JsonCodec.write(Box.class, views.box(box, context));
  }
}
