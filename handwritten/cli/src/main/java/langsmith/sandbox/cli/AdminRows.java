// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.util.Objects.requireNonNullElse;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.api.model.ResourceSpec;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Usage;
import langsmith.sandbox.api.model.UsageCost;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeAttachment;
import langsmith.sandbox.api.model.VolumeMountSpec;
import org.jspecify.annotations.Nullable;

/** Volumes, registries, templates, pools and usage as the command line shows them. */
final class AdminRows {
  static final List<String> VOLUME = List.of("NAME", "STATUS", "SIZE", "SANDBOXES", "CREATED");
  static final List<String> ATTACHMENT = List.of("SANDBOX", "PATH", "ACCESS");
  static final List<String> REGISTRY = List.of("NAME", "URL", "AUTH", "CREATED");
  static final List<String> TEMPLATE = List.of("NAME", "IMAGE", "CPU", "MEMORY", "CREATED");
  static final List<String> POOL = List.of("NAME", "TEMPLATE", "REPLICAS", "CREATED");
  static final List<String> COST =
      List.of("TYPE", "FROM", "VCPU-HOURS", "MEMORY-GIB-HOURS", "STORAGE-GIB-HOURS", "ID");

  private AdminRows() {}

  static Row of(Volume volume) {
    List<VolumeAttachment> attachments = requireNonNullElse(volume.attachments(), List.of());
    Map<String, Object> members = new LinkedHashMap<>();
    Row.put(members, "name", volume.name());
    Row.put(members, "id", volume.id());
    Row.put(members, "status", volume.status());
    Row.put(members, "status_message", volume.statusMessage());
    Row.put(members, "size_bytes", volume.sizeBytes());
    Row.put(members, "size", volume.size());
    Row.put(members, "description", volume.description());
    Row.put(members, "labels", volume.labels());
    if (!attachments.isEmpty()) {
      Row.put(
          members, "attachments", attachments.stream().map(each -> of(each).members()).toList());
    }
    Row.put(members, "source_volume_id", volume.sourceVolumeId());
    Row.put(members, "storage_class", volume.storageClass());
    Row.put(members, "created_at", volume.createdAt());
    Row.put(members, "updated_at", volume.updatedAt());
    Long bytes = volume.sizeBytes();
    return new Row(
        volume.name(),
        List.of(
            volume.name(),
            Row.shown(volume.status()),
            bytes == null ? Row.shown(volume.size()) : Sizes.shown(bytes),
            attachments.isEmpty()
                ? "-"
                : String.join(
                    ",", attachments.stream().map(each -> Row.shown(each.sandboxName())).toList()),
            time(volume.createdAt())),
        members);
  }

  static Row of(VolumeAttachment attachment) {
    Map<String, Object> members = new LinkedHashMap<>();
    boolean readOnly = Boolean.TRUE.equals(attachment.readOnly());
    Row.put(members, "sandbox_name", attachment.sandboxName());
    Row.put(members, "sandbox_id", attachment.sandboxId());
    Row.put(members, "mount_path", attachment.mountPath());
    Row.put(members, "read_only", readOnly);
    return new Row(
        Row.shown(attachment.sandboxName()),
        List.of(
            Row.shown(attachment.sandboxName()),
            Row.shown(attachment.mountPath()),
            readOnly ? "read" : "read and write"),
        members);
  }

  static Row of(Registry registry) {
    Map<String, Object> members = new LinkedHashMap<>();
    Row.put(members, "name", registry.name());
    Row.put(members, "id", registry.id());
    Row.put(members, "url", registry.url());
    Row.put(members, "auth_type", registry.authType());
    Row.put(members, "aws_role_arn", registry.awsRoleArn());
    Row.put(members, "provider", registry.provider());
    Row.put(members, "created_at", registry.createdAt());
    Row.put(members, "updated_at", registry.updatedAt());
    return new Row(
        registry.name(),
        List.of(
            registry.name(),
            Row.shown(registry.url()),
            Row.shown(registry.authType()),
            time(registry.createdAt())),
        members);
  }

  static Row of(SandboxTemplate template) {
    ResourceSpec size = requireNonNullElse(template.resources(), ResourceSpec.builder().build());
    List<VolumeMountSpec> mounts = requireNonNullElse(template.volumeMounts(), List.of());
    Map<String, Object> members = new LinkedHashMap<>();
    Row.put(members, "name", template.name());
    Row.put(members, "id", template.id());
    Row.put(members, "image", template.image());
    Row.put(members, "cpu", size.cpu());
    Row.put(members, "memory", size.memory());
    Row.put(members, "storage", size.storage());
    if (!mounts.isEmpty()) {
      Row.put(members, "volume_mounts", mounts.stream().map(AdminRows::mount).toList());
    }
    Row.put(members, "created_at", template.createdAt());
    Row.put(members, "updated_at", template.updatedAt());
    return new Row(
        template.name(),
        List.of(
            template.name(),
            Row.shown(template.image()),
            Row.shown(size.cpu()),
            Row.shown(size.memory()),
            time(template.createdAt())),
        members);
  }

  private static Map<String, Object> mount(VolumeMountSpec mount) {
    return Map.of("volume_name", mount.volumeName(), "mount_path", mount.mountPath());
  }

  static Row of(Pool pool) {
    Map<String, Object> members = new LinkedHashMap<>();
    Row.put(members, "name", pool.name());
    Row.put(members, "id", pool.id());
    Row.put(members, "template_name", pool.templateName());
    Row.put(members, "replicas", pool.replicas());
    Row.put(members, "created_at", pool.createdAt());
    Row.put(members, "updated_at", pool.updatedAt());
    return new Row(
        pool.name(),
        List.of(
            pool.name(),
            Row.shown(pool.templateName()),
            Row.shown(pool.replicas()),
            time(pool.createdAt())),
        members);
  }

  static Row of(Usage usage) {
    Map<String, Object> members = new LinkedHashMap<>();
    Row.put(members, "sandboxes_used", usage.sandboxesUsed());
    Row.put(members, "sandboxes_limit", usage.sandboxesLimit());
    Row.put(members, "sandbox_running_count", usage.sandboxRunningCount());
    Row.put(members, "sandbox_stopped_count", usage.sandboxStoppedCount());
    Row.put(members, "sandbox_direct_count", usage.sandboxDirectCount());
    Row.put(members, "sandbox_pool_replicas_count", usage.sandboxPoolReplicasCount());
    Row.put(members, "cpu_used_millicores", usage.cpuUsedMillicores());
    Row.put(members, "cpu_limit_millicores", usage.cpuLimitMillicores());
    Row.put(members, "memory_used_bytes", usage.memoryUsedBytes());
    Row.put(members, "memory_limit_bytes", usage.memoryLimitBytes());
    Row.put(members, "snapshots_count", usage.snapshotsCount());
    Row.put(members, "registries_count", usage.registriesCount());
    Row.put(members, "pools_count", usage.poolsCount());
    Row.put(members, "templates_count", usage.templatesCount());
    List<String> names = new ArrayList<>(members.keySet());
    return new Row(String.join(System.lineSeparator(), names), List.of(), members);
  }

  static Row of(UsageCost cost) {
    Map<String, Object> members = new LinkedHashMap<>();
    Row.put(members, "resource_id", cost.resourceId());
    Row.put(members, "resource_type", cost.resourceType());
    Row.put(members, "period_start", cost.periodStart());
    Row.put(members, "vcpu_hours", cost.vcpuHours());
    Row.put(members, "memory_gib_hours", cost.memoryGibHours());
    Row.put(members, "storage_gib_hours", cost.storageGibHours());
    Row.put(members, "compute_standard_units", cost.computeStandardUnits());
    Row.put(members, "storage_standard_units", cost.storageStandardUnits());
    Row.put(members, "lcu", cost.lcu());
    Row.put(members, "lsu", cost.lsu());
    return new Row(
        cost.resourceId(),
        List.of(
            Row.shown(cost.resourceType()),
            time(cost.periodStart()),
            Row.shown(cost.vcpuHours()),
            Row.shown(cost.memoryGibHours()),
            Row.shown(cost.storageGibHours()),
            cost.resourceId()),
        members);
  }

  private static String time(@Nullable OffsetDateTime time) {
    return Row.time(time == null ? null : time.toInstant());
  }
}
