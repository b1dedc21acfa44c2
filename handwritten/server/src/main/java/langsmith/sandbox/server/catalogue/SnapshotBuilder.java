// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.CaptureSnapshotRequest;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.CreateSnapshotRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.server.box.BoxPlan;
import langsmith.sandbox.server.box.BoxSize;
import langsmith.sandbox.server.box.BoxViews;
import langsmith.sandbox.server.box.ConfigSecrets;
import langsmith.sandbox.server.box.Labels;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.box.RunLayers;
import langsmith.sandbox.server.box.UsageLedger;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Creates snapshots: copies of the files of boxes, the files of images that were built in boxes,
 * and substitutes for other images, which are empty: boxes made from them see the programs of the
 * host. Confined to the server's event loop.
 */
public final class SnapshotBuilder {
  private static final Logger log = LoggerFactory.getLogger(SnapshotBuilder.class);

  private final SnapshotCatalogue snapshots;
  private final ImagePulls images;
  private final SnapshotContents contents;
  private final Timers timers;
  private final UsageLedger ledger;

  public SnapshotBuilder(
      SnapshotCatalogue snapshots,
      ImagePulls images,
      SnapshotContents contents,
      Timers timers,
      UsageLedger ledger) {
    this.snapshots = snapshots;
    this.images = images;
    this.contents = contents;
    this.timers = timers;
    this.ledger = ledger;
  }

  /** Starts counting the storage of a snapshot. */
  public static void count(LocalSnapshot snapshot, UsageLedger ledger, Instant now) {
    if (snapshot.isReady()) {
      ledger.begins(
          snapshot.id(),
          UsageLedger.Kind.SNAPSHOT,
          new BoxSize(null, null, snapshot.shown().fsUsedBytes()),
          now);
    }
  }

  /** Starts a snapshot of an image. When the future completes, the build is in progress. */
  Future<LocalSnapshot> fromImage(CreateSnapshotRequest request) {
    RunLayers.check(request.runConfig());
    String registry = request.registryId();
    images.checkRegistry(registry);
    Snapshot.Builder shown =
        begun(request.name(), request.tag())
            .description(request.description())
            .labels(Labels.merged(null, request.labels()))
            .dockerImage(request.dockerImage())
            .registryId(registry)
            .fsCapacityBytes(request.fsCapacityBytes());
    LocalSnapshot begun = snapshot(shown, request.runConfig(), CreateBoxRequest.builder().build());
    return snapshots.add(begun).onSuccess(added -> buildFromImage(added));
  }

  private void buildFromImage(LocalSnapshot begun) {
    String image = String.valueOf(begun.shown().dockerImage());
    finish(begun, contents.ofImage(image, begun));
  }

  private void buildFromImageIn(LocalBox box, LocalSnapshot begun) {
    String image = String.valueOf(begun.shown().dockerImage());
    finish(begun, contents.ofImageIn(box, image, begun));
  }

  /** Starts a snapshot of a box. When the future completes, the build is in progress. */
  Future<LocalSnapshot> fromBox(LocalBox box, CaptureSnapshotRequest request) {
    RunLayers.check(request.runConfig());
    BoxPlan plan = box.plan();
    boolean image = request.dockerImage() != null;
    boolean memory = Boolean.TRUE.equals(request.includeMemory());
    ApiError.refuseIf(
        memory && (image || request.checkpoint() != null),
        "include_memory cannot be combined with checkpoint or docker_image");
    ApiError.refuseIf(
        request.checkpoint() != null, "no such checkpoint: the local server keeps none");
    ApiError.refuseIf(
        !image && !plan.persistent(), "a sandbox that is not persistent cannot be captured");
    ApiError.refuseIf(
        !box.status().equals(BoxStatus.READY) && !box.status().equals(BoxStatus.STOPPED),
        "expected a ready or stopped sandbox, but it is " + box.status().value());
    Long capacity =
        request.fsCapacityBytes() == null
            ? plan.size().fileSystemBytes()
            : request.fsCapacityBytes();
    ApiError.refuseIf(image && capacity == null, "docker_image needs fs_capacity_bytes");
    CreateBoxRequest settings = SnapshotSettings.taken(plan, request);
    Snapshot.Builder shown =
        begun(request.name(), request.tag())
            .description(request.description())
            .labels(SnapshotSettings.labels(plan, request))
            .dockerImage(request.dockerImage())
            .sourceSandboxId(box.id())
            .fsCapacityBytes(capacity)
            .included(SnapshotSettings.parts(request));
    RunConfig below =
        image ? null : RunLayers.merged(plan.snapshotRunConfig(), plan.request().runConfig());
    LocalSnapshot begun = snapshot(shown, RunLayers.merged(below, request.runConfig()), settings);
    if (image) {
      return snapshots.add(begun).onSuccess(added -> buildFromImageIn(box, added));
    }
    return snapshots.add(begun).onSuccess(added -> finish(added, contents.ofBox(box, added)));
  }

  private Snapshot.Builder begun(String name, @Nullable String askedTag) {
    String tag = askedTag == null ? SnapshotReference.DEFAULT_TAG : askedTag;
    if (!SnapshotReference.isName(name)) {
      throw ApiError.invalid(
          "body", "name", "expected lower-case parts separated by '/', at most 255 characters");
    }
    if (!SnapshotReference.isTag(tag)) {
      throw ApiError.invalid(
          "body", "tag", "expected at most 128 letters, digits and any of '_.-'");
    }
    if (name.startsWith(SnapshotReference.SYSTEM)) {
      throw readOnly();
    }
    snapshots.checkRoom();
    return Snapshot.builder()
        .id(UUID.randomUUID().toString())
        .name(name)
        .status(SnapshotStatus.BUILDING)
        .tags(List.of(tag))
        .createdBy(BoxViews.CALLER)
        .createdAt(timers.nowUtc())
        .updatedAt(timers.nowUtc());
  }

  private static LocalSnapshot snapshot(
      Snapshot.Builder shown, @Nullable RunConfig runConfig, CreateBoxRequest settings) {
    // The values of variables are never returned.
    RunConfig visible = runConfig == null ? null : runConfig.toBuilder().envVars(null).build();
    shown
        .runConfig(visible)
        .proxyConfig(ConfigSecrets.shown(settings.proxyConfig()))
        .mountConfig(ConfigSecrets.shown(settings.mountConfig()));
    return new LocalSnapshot(shown.build(), runConfig, settings);
  }

  private void finish(LocalSnapshot begun, Future<Long> built) {
    built.onComplete(
        outcome -> {
          Snapshot.Builder shown = begun.shown().toBuilder().updatedAt(timers.nowUtc());
          if (outcome.succeeded()) {
            shown.status(SnapshotStatus.READY).fsUsedBytes(outcome.result());
          } else {
            Throwable cause = outcome.cause();
            boolean told = cause instanceof ImagePulls.ImageException;
            log.atLevel(told ? Level.DEBUG : Level.ERROR)
                .setCause(cause)
                .log("snapshot {} could not be created", begun.id());
            shown
                .status(SnapshotStatus.FAILED)
                .statusMessage(told ? cause.getMessage() : "the files could not be copied");
          }
          LocalSnapshot finished = begun.with(shown.build());
          count(finished, ledger, timers.now());
          snapshots
              .finish(finished)
              .onSuccess(
                  present -> {
                    if (!present) {
                      reclaim(begun);
                    }
                  });
        });
  }

  /** Deletes a snapshot, and then its files. */
  Future<Void> delete(LocalSnapshot snapshot) {
    return snapshots.remove(snapshot).onSuccess(gone -> reclaim(snapshot));
  }

  private void reclaim(LocalSnapshot snapshot) {
    ledger.ends(snapshot.id(), timers.now());
    contents
        .delete(snapshot)
        .onFailure(e -> log.warn("files of snapshot {} could not be deleted", snapshot.id(), e));
  }

  static ApiError readOnly() {
    return ApiError.of(
        400, "InvalidRequest", "the snapshots of '" + SnapshotReference.SYSTEM + "' are read-only");
  }
}
