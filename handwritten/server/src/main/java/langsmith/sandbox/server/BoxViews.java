// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.BoxStatusReport;
import langsmith.sandbox.api.model.CreateBoxRequest;
import org.jspecify.annotations.Nullable;

/** Shows boxes as the specification describes them. Variables are never shown. */
final class BoxViews {
  private final Supplier<String> endpoint;

  BoxViews(Supplier<String> endpoint) {
    this.endpoint = endpoint;
  }

  Box box(LocalBox box) {
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
            .updatedAt(time(box.updatedAt()));
    boolean reachable =
        box.status().equals(BoxStatus.READY) || box.status().equals(BoxStatus.STOPPED);
    if (reachable) {
      view.dataplaneUrl(endpoint.get() + ApiContract.DATA_PREFIX + "/" + box.id());
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
        .persistent(!Boolean.FALSE.equals(request.persistent()))
        .build();
  }

  BoxList list(Page<LocalBox> page) {
    List<Box> items = page.items().stream().map(this::box).toList();
    return BoxList.builder()
        .items(items)
        .sandboxes(items)
        .nextCursor(page.nextCursor())
        .offset(page.nextOffset())
        .build();
  }

  static BoxStatusReport status(LocalBox box) {
    return BoxStatusReport.builder()
        .status(box.status())
        .statusMessage(box.statusMessage())
        .build();
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
