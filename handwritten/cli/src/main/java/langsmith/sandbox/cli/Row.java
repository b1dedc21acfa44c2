// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.SandboxInfo;
import langsmith.sandbox.api.model.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox or snapshot as the command line shows it.
 *
 * @param name what other calls take
 * @param cells of a table
 * @param members of the JSON form, with the names of the service; without those that are absent
 */
record Row(String name, List<String> cells, Map<String, Object> members) {
  static final List<String> SANDBOX = List.of("NAME", "STATUS", "CREATED", "VCPUS", "MEMORY", "ID");
  static final List<String> SNAPSHOT = List.of("NAME", "TAGS", "STATUS", "CREATED", "SIZE", "ID");

  static Row of(SandboxInfo info) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "name", info.name());
    put(members, "id", info.id());
    put(members, "status", info.statusText());
    put(members, "status_message", info.statusMessage());
    put(members, "dataplane_url", info.dataPlaneUrl());
    put(members, "snapshot_id", info.snapshotId());
    put(members, "vcpus", info.vcpus());
    put(members, "mem_bytes", info.memoryBytes());
    put(members, "fs_capacity_bytes", info.fileSystemBytes());
    put(members, "idle_ttl_seconds", info.idleTtl() == null ? null : info.idleTtl().toSeconds());
    put(
        members,
        "delete_after_stop_seconds",
        info.deleteAfterStop() == null ? null : info.deleteAfterStop().toSeconds());
    put(members, "labels", info.labels());
    put(members, "created_at", info.createdAt());
    put(members, "updated_at", info.updatedAt());
    put(members, "stopped_at", info.stoppedAt());
    return new Row(
        info.name(),
        List.of(
            info.name(),
            info.statusText(),
            time(info.createdAt()),
            shown(info.vcpus()),
            Sizes.shown(info.memoryBytes()),
            info.id()),
        members);
  }

  static Row of(Snapshot snapshot) {
    Map<String, Object> members = new LinkedHashMap<>();
    String status = snapshot.status() == null ? null : snapshot.status().toString();
    List<String> tags = Objects.requireNonNullElse(snapshot.tags(), List.of());
    put(members, "name", snapshot.name());
    put(members, "id", snapshot.id());
    put(members, "status", status);
    put(members, "status_message", snapshot.statusMessage());
    put(members, "tags", tags);
    put(members, "description", snapshot.description());
    put(members, "docker_image", snapshot.dockerImage());
    put(members, "source_sandbox_id", snapshot.sourceSandboxId());
    put(members, "fs_capacity_bytes", snapshot.fsCapacityBytes());
    put(members, "fs_used_bytes", snapshot.fsUsedBytes());
    put(members, "labels", snapshot.labels());
    put(members, "created_at", snapshot.createdAt());
    OffsetDateTime created = snapshot.createdAt();
    return new Row(
        snapshot.id(),
        List.of(
            snapshot.name(),
            tags.isEmpty() ? "-" : String.join(",", tags),
            shown(status),
            time(created == null ? null : created.toInstant()),
            Sizes.shown(snapshot.fsUsedBytes()),
            snapshot.id()),
        members);
  }

  /** Adds a member, unless it is null. */
  static void put(Map<String, Object> members, String name, @Nullable Object value) {
    if (value != null) {
      boolean asIs =
          value instanceof Number
              || value instanceof Boolean
              || value instanceof Map
              || value instanceof List;
      members.put(name, asIs ? value : value.toString());
    }
  }

  static String time(@Nullable Instant time) {
    return shown(time == null ? null : time.truncatedTo(ChronoUnit.SECONDS));
  }

  static String shown(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
