// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ResourceStatus;
import langsmith.sandbox.api.model.VolumeMount;
import langsmith.sandbox.server.http.Addresses;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.Page;
import org.jspecify.annotations.Nullable;

/** Converts boxes to the models of the specification. Never includes variables. */
public final class BoxViews {
  /** The one caller: every holder of the key. */
  public static final String CALLER = "local";

  private final Addresses addresses;

  private final BoxSources sources;

  public BoxViews(Addresses addresses, BoxSources sources) {
    this.addresses = addresses;
    this.sources = sources;
  }

  /** Returns a box as the caller of a request sees it. */
  Box box(LocalBox box, RoutingContext context) {
    CreateBoxRequest request = box.request();
    Lifetime lifetime = box.lifetime();
    BoxSize size = box.plan().size();
    Map<String, String> labels = request.labels();
    Box.Builder view =
        Box.builder()
            .id(box.id())
            .name(box.name())
            .status(box.status())
            .statusMessage(box.statusMessage())
            .idleTtlSeconds(lifetime.idleTtlSeconds())
            .createdAt(time(box.createdAt()))
            .updatedAt(time(box.updatedAt()))
            .createdBy(CALLER)
            .updatedBy(CALLER);
    boolean reachable =
        box.status().equals(BoxStatus.READY) || box.status().equals(BoxStatus.STOPPED);
    if (reachable) {
      view.dataplaneUrl(addresses.of(context) + ApiContract.DATA_PREFIX + "/" + box.id());
    }
    if (lifetime.ttlSeconds() > 0 || lifetime.firstGeneration()) {
      view.ttlSeconds(lifetime.ttlSeconds());
    }
    if (lifetime.firstGeneration()) {
      return view.templateName(request.templateName())
          .expiresAt(
              lifetime
                  .next(box.lastActivity(), box.stoppedAt())
                  .map(due -> time(due.at()))
                  .orElse(null))
          .build();
    }
    Instant stoppedAt = box.stoppedAt();
    return view.deleteAfterStopSeconds(lifetime.deleteAfterStopSeconds())
        .stoppedAt(stoppedAt == null ? null : time(stoppedAt))
        .snapshotId(box.plan().snapshotId())
        .vcpus(size.processors())
        .cpuMillicores(size.cpuMillicores())
        .memBytes(size.memoryBytes())
        .fsCapacityBytes(size.fileSystemBytes())
        .labels(labels == null ? Map.of() : labels)
        .preserveMemoryOnStop(Boolean.TRUE.equals(request.preserveMemoryOnStop()))
        .runConfig(request.runConfig())
        .accessDelegation(request.accessDelegation())
        .volumes(volumes(box))
        .proxyConfig(ConfigSecrets.shown(request.proxyConfig()))
        .mountConfig(ConfigSecrets.shown(request.mountConfig()))
        .persistent(!Boolean.FALSE.equals(request.persistent()))
        .build();
  }

  private @Nullable List<VolumeMount> volumes(LocalBox box) {
    List<VolumeMount> mounts = new ArrayList<>();
    for (BoxPlan.Attached volume : box.plan().volumes()) {
      mounts.add(
          VolumeMount.builder()
              .mountPath(volume.mountPath())
              .readOnly(volume.readOnly())
              .volumeId(volume.volumeId())
              .volumeName(sources.volumeName(volume.volumeId()))
              .build());
    }
    return mounts.isEmpty() ? null : mounts;
  }

  BoxList list(Page<LocalBox> page, RoutingContext context) {
    List<Box> items = page.items().stream().map(box -> box(box, context)).toList();
    return BoxList.builder()
        .items(items)
        .sandboxes(items)
        .nextCursor(page.nextCursor())
        .offset(page.nextOffset())
        .build();
  }

  static ResourceStatus status(LocalBox box) {
    return ResourceStatus.builder().status(box.status()).statusMessage(box.statusMessage()).build();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
