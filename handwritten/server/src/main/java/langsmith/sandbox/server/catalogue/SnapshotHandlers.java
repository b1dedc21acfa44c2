// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import langsmith.sandbox.api.model.CaptureSnapshotRequest;
import langsmith.sandbox.api.model.CreateSnapshotRequest;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotList;
import langsmith.sandbox.api.model.SnapshotTag;
import langsmith.sandbox.api.model.SnapshotTags;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.Labels;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.JsonCodec;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.Page;
import langsmith.sandbox.server.http.Query;
import langsmith.sandbox.server.http.RequestReader;

/** Handles the operations on snapshots. Confined to the server's event loop. */
public final class SnapshotHandlers {
  private static final Map<String, Function<LocalSnapshot, String>> KEYS =
      Map.of(
          "name",
          LocalSnapshot::name,
          "status",
          snapshot -> String.valueOf(snapshot.shown().status()));

  private final SnapshotCatalogue snapshots;
  private final SnapshotBuilder builder;
  private final Boxes boxes;

  public SnapshotHandlers(SnapshotCatalogue snapshots, SnapshotBuilder builder, Boxes boxes) {
    this.snapshots = snapshots;
    this.builder = builder;
    this.boxes = boxes;
  }

  /** Registers the operations of this class. */
  public void addTo(Operations operations) {
    operations
        .on("createSnapshot", this::create)
        .on("captureSnapshot", this::capture)
        .on("listSnapshots", this::list)
        .on("getSnapshot", this::get)
        .on("getSnapshotTags", this::tags)
        .on("deleteSnapshot", this::delete);
  }

  private void create(RoutingContext context) {
    CreateSnapshotRequest request =
        JsonCodec.read(CreateSnapshotRequest.class, RequestReader.body(context));
    answer(context, 201, builder.fromImage(request));
  }

  private void capture(RoutingContext context) {
    LocalBox box = boxes.find(context.pathParam("name"));
    CaptureSnapshotRequest request =
        JsonCodec.read(CaptureSnapshotRequest.class, RequestReader.body(context));
    answer(context, 201, builder.fromBox(box, request));
  }

  private void get(RoutingContext context) {
    answer(context, 200, Future.succeededFuture(named(context)));
  }

  private void tags(RoutingContext context) {
    String name = context.pathParam("name");
    if (name.indexOf(':') >= 0) {
      throw ApiError.of(400, "InvalidRequest", "expected a name without a tag, got '" + name + "'");
    }
    List<LocalSnapshot> named = snapshots.named(name);
    if (named.isEmpty()) {
      throw notFound(name);
    }
    List<SnapshotTag> tags =
        named.stream()
            .flatMap(
                snapshot ->
                    snapshot.tags().stream()
                        .map(
                            tag ->
                                SnapshotTag.builder().tag(tag).snapshotId(snapshot.id()).build()))
            .toList();
    Answers.json(
        context,
        200,
        JsonCodec.write(SnapshotTags.class, SnapshotTags.builder().name(name).tags(tags).build()));
  }

  private void list(RoutingContext context) {
    Query query = new Query(context);
    List<String> labels = query.all("label");
    List<LocalSnapshot> picked =
        snapshots.all().stream()
            .filter(snapshot -> query.admitsName(snapshot.name()))
            .filter(snapshot -> query.admitsStatus(String.valueOf(snapshot.shown().status())))
            .filter(snapshot -> query.text("created_by") == null || !snapshots.isSystem(snapshot))
            .filter(snapshot -> Labels.match(snapshot.shown().labels(), labels))
            .toList();
    Page<LocalSnapshot> page =
        query.page(picked, query.order(KEYS, snapshots::number), Page.DEFAULT_SIZE);
    List<Snapshot> items = page.items().stream().map(LocalSnapshot::shown).toList();
    SnapshotList list =
        SnapshotList.builder()
            .items(items)
            .snapshots(items)
            .nextCursor(page.nextCursor())
            .offset(page.nextOffset())
            .build();
    Query.answer(context, JsonCodec.write(SnapshotList.class, list).toJsonObject(), page);
  }

  private void delete(RoutingContext context) {
    LocalSnapshot snapshot = named(context);
    if (snapshots.isSystem(snapshot)) {
      throw SnapshotBuilder.readOnly();
    }
    builder.delete(snapshot).onSuccess(gone -> Answers.empty(context)).onFailure(context::fail);
  }

  private LocalSnapshot named(RoutingContext context) {
    String reference = context.pathParam("ref");
    Optional<LocalSnapshot> found = snapshots.find(reference);
    return found.orElseThrow(() -> notFound(reference));
  }

  private static ApiError notFound(String reference) {
    return ApiError.of(404, "NotFound", "no snapshot '" + reference + "'");
  }

  private static void answer(RoutingContext context, int status, Future<LocalSnapshot> snapshot) {
    snapshot
        .onSuccess(
            found -> Answers.json(context, status, JsonCodec.write(Snapshot.class, found.shown())))
        .onFailure(context::fail);
  }
}
