// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.CaptureSnapshotRequest;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.CreateSnapshotRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.BoxPlan;
import langsmith.sandbox.server.box.BoxSize;
import langsmith.sandbox.server.box.BoxViews;
import langsmith.sandbox.server.box.ConfigSecrets;
import langsmith.sandbox.server.box.Labels;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.box.ProvisioningDelay;
import langsmith.sandbox.server.box.Quotas;
import langsmith.sandbox.server.box.RunLayers;
import langsmith.sandbox.server.box.UsageLedger;
import langsmith.sandbox.server.files.BoxDirectory;
import langsmith.sandbox.server.files.FileTrees;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.store.DataDirectory;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Creates snapshots: copies of the files of boxes, and substitutes for images. No image is pulled:
 * its snapshot is empty, and boxes made from it see the programs of the host. An invalid image name
 * fails like an image that cannot be pulled. Confined to the server's event loop.
 */
public final class SnapshotBuilder {
  private static final Logger log = LoggerFactory.getLogger(SnapshotBuilder.class);

  private static final Pattern IMAGE =
      Pattern.compile(
          "(?:[A-Za-z0-9.-]+(?::[0-9]+)?/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*"
              + "(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?");

  private final Vertx vertx;
  private final SnapshotCatalogue snapshots;
  private final Catalogue<LocalRegistry> registries;
  private final BoxLifecycle lifecycle;
  private final ProvisioningDelay delay;
  private final DataDirectory data;
  private final Timers timers;
  private final UsageLedger ledger;
  private final Quotas quotas;

  public SnapshotBuilder(
      Vertx vertx,
      SnapshotCatalogue snapshots,
      Catalogue<LocalRegistry> registries,
      BoxLifecycle lifecycle,
      ProvisioningDelay delay,
      DataDirectory data,
      Timers timers,
      UsageLedger ledger,
      Quotas quotas) {
    this.vertx = vertx;
    this.snapshots = snapshots;
    this.registries = registries;
    this.lifecycle = lifecycle;
    this.delay = delay;
    this.data = data;
    this.timers = timers;
    this.ledger = ledger;
    this.quotas = quotas;
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
    if (registry != null && registries.withId(registry).isEmpty()) {
      throw ApiError.of(400, "InvalidRequest", "no registry with the id '" + registry + "'");
    }
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
    delay
        .pass()
        .onComplete(
            waited -> {
              String image = String.valueOf(begun.shown().dockerImage());
              if (IMAGE.matcher(image).matches()) {
                finish(begun, blocking(() -> files(begun, null)));
              } else {
                finish(
                    begun,
                    Future.failedFuture(
                        new ImageException("'" + image + "' is not the name of an image")));
              }
            });
  }

  /** Starts a snapshot of a box. When the future completes, the build is in progress. */
  Future<LocalSnapshot> fromBox(LocalBox box, CaptureSnapshotRequest request) {
    RunLayers.check(request.runConfig());
    BoxPlan plan = box.plan();
    boolean image = request.dockerImage() != null;
    boolean memory = Boolean.TRUE.equals(request.includeMemory());
    refuseIf(
        memory && (image || request.checkpoint() != null),
        "include_memory cannot be combined with checkpoint or docker_image");
    refuseIf(request.checkpoint() != null, "no such checkpoint: the local server keeps none");
    refuseIf(!image && !plan.persistent(), "a sandbox that is not persistent cannot be captured");
    refuseIf(
        !box.status().equals(BoxStatus.READY) && !box.status().equals(BoxStatus.STOPPED),
        "expected a ready or stopped sandbox, but it is " + box.status().value());
    Long capacity =
        request.fsCapacityBytes() == null
            ? plan.size().fileSystemBytes()
            : request.fsCapacityBytes();
    refuseIf(image && capacity == null, "docker_image needs fs_capacity_bytes");
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
      return snapshots.add(begun).onSuccess(added -> buildFromImage(added));
    }
    return snapshots
        .add(begun)
        .onSuccess(
            added ->
                finish(
                    added,
                    lifecycle.undisturbed(
                        box,
                        () ->
                            delay
                                .pass()
                                .compose(
                                    waited -> blocking(() -> files(added, box.directory()))))));
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
    quotas.check(Quotas.Quota.SNAPSHOTS, snapshots.size(), 1);
    return Snapshot.builder()
        .id(UUID.randomUUID().toString())
        .name(name)
        .status(SnapshotStatus.BUILDING)
        .tags(List.of(tag))
        .createdBy(BoxViews.CALLER)
        .createdAt(now())
        .updatedAt(now());
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

  /** Copies the files of the new snapshot and returns their size in bytes. Blocks. */
  private long files(LocalSnapshot snapshot, @Nullable BoxDirectory box) throws IOException {
    Path target = directory(snapshot);
    Files.createDirectories(target);
    if (box != null) {
      FileTrees.copy(box.root(), target);
      box.unlinkMounts(target);
    }
    return FileTrees.size(target);
  }

  private void finish(LocalSnapshot begun, Future<Long> built) {
    built.onComplete(
        outcome -> {
          Snapshot.Builder shown = begun.shown().toBuilder().updatedAt(now());
          if (outcome.succeeded()) {
            shown.status(SnapshotStatus.READY).fsUsedBytes(outcome.result());
          } else {
            Throwable cause = outcome.cause();
            boolean told = cause instanceof ImageException;
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
    blocking(
            () -> {
              FileTrees.delete(directory(snapshot));
              return 0L;
            })
        .onFailure(e -> log.warn("files of snapshot {} could not be deleted", snapshot.id(), e));
  }

  private Path directory(LocalSnapshot snapshot) {
    return data.snapshots().resolve(snapshot.id());
  }

  private Future<Long> blocking(Callable<Long> work) {
    return vertx.executeBlocking(work, false);
  }

  static ApiError readOnly() {
    return ApiError.of(
        400, "InvalidRequest", "the snapshots of '" + SnapshotReference.SYSTEM + "' are read-only");
  }

  private static void refuseIf(boolean contradiction, String message) {
    if (contradiction) {
      throw ApiError.of(400, "InvalidRequest", message);
    }
  }

  private OffsetDateTime now() {
    return timers.now().atOffset(ZoneOffset.UTC);
  }

  /** The image does not exist; the message is for the caller. */
  private static final class ImageException extends Exception {
    private static final long serialVersionUID = 1;

    ImageException(String message) {
      super(message);
    }
  }
}
