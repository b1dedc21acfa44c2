// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import com.squareup.moshi.Json;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of boxes for libraries that read by reflection. */
public final class PlainPage {
  /** The boxes. */
  public @Nullable List<Box> items;

  /** Where the next page starts. */
  @Json(name = "next_cursor")
  public @Nullable String nextCursor;

  /** A box, without the objects that a page does not hold. */
  public static final class Box {
    @Json(name = "id")
    public @Nullable String id;

    @Json(name = "name")
    public @Nullable String name;

    @Json(name = "status")
    public @Nullable String status;

    @Json(name = "status_message")
    public @Nullable String statusMessage;

    @Json(name = "dataplane_url")
    public @Nullable String dataplaneUrl;

    @Json(name = "template_name")
    public @Nullable String templateName;

    @Json(name = "ttl_seconds")
    public @Nullable Integer ttlSeconds;

    @Json(name = "expires_at")
    public @Nullable OffsetDateTime expiresAt;

    @Json(name = "idle_ttl_seconds")
    public @Nullable Integer idleTtlSeconds;

    @Json(name = "delete_after_stop_seconds")
    public @Nullable Integer deleteAfterStopSeconds;

    @Json(name = "stopped_at")
    public @Nullable OffsetDateTime stoppedAt;

    @Json(name = "snapshot_id")
    public @Nullable String snapshotId;

    @Json(name = "vcpus")
    public @Nullable Integer vcpus;

    @Json(name = "cpu_millicores")
    public @Nullable Integer cpuMillicores;

    @Json(name = "mem_bytes")
    public @Nullable Long memBytes;

    @Json(name = "fs_capacity_bytes")
    public @Nullable Long fsCapacityBytes;

    @Json(name = "size_class")
    public @Nullable String sizeClass;

    @Json(name = "labels")
    public @Nullable Map<String, String> labels;

    @Json(name = "preserve_memory_on_stop")
    public @Nullable Boolean preserveMemoryOnStop;

    @Json(name = "persistent")
    public @Nullable Boolean persistent;

    @Json(name = "created_at")
    public @Nullable OffsetDateTime createdAt;

    @Json(name = "updated_at")
    public @Nullable OffsetDateTime updatedAt;

    @Json(name = "created_by")
    public @Nullable String createdBy;

    @Json(name = "updated_by")
    public @Nullable String updatedBy;
  }

  /** Fifty boxes as a server sends them. */
  static String json() {
    StringBuilder json = new StringBuilder("{\"items\":[");
    for (int i = 0; i < 50; i++) {
      json.append(i == 0 ? "" : ",").append(box(i));
    }
    return json.append("],\"next_cursor\":\"b2Zmc2V0PTUw\"}").toString();
  }

  private static String box(int i) {
    return """
        {"id":"5f0e9c1a-6a53-4c0e-9a3e-0d5a3f6a1b%02d","name":"build-%d","status":"ready",
        "dataplane_url":"https://box-%d.example.com","idle_ttl_seconds":600,"stopped_at":null,
        "snapshot_id":"3f2b8c1e-0d4a-4a57-8a0b-6f1d2e3c4b5a","vcpus":2,"cpu_millicores":2000,
        "mem_bytes":4294967296,"fs_capacity_bytes":17179869184,"labels":{"team":"a","ci":"true"},
        "preserve_memory_on_stop":false,"persistent":true,"expires_at":"2026-11-02T10:30:00Z",
        "created_at":"2026-11-02T09:30:00.123456Z","updated_at":"2026-11-02T09:31:00.654321Z",
        "created_by":"ada","updated_by":"ada"}"""
        .replace("\n", "")
        .formatted(i, i, i);
  }
}
