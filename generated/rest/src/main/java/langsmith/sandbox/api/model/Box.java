// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sandbox. Which members are present depends on the server's generation. */
public final class Box {
  private final @Nullable String id;
  private final String name;
  private final @Nullable BoxStatus status;
  private final @Nullable String statusMessage;
  private final @Nullable String dataplaneUrl;
  private final @Nullable String templateName;
  private final @Nullable Integer ttlSeconds;
  private final @Nullable OffsetDateTime expiresAt;
  private final @Nullable Integer idleTtlSeconds;
  private final @Nullable Integer deleteAfterStopSeconds;
  private final @Nullable OffsetDateTime stoppedAt;
  private final @Nullable String snapshotId;
  private final @Nullable Integer vcpus;
  private final @Nullable Integer cpuMillicores;
  private final @Nullable Long memBytes;
  private final @Nullable Long fsCapacityBytes;
  private final @Nullable String sizeClass;
  private final @Nullable Map<String, String> labels;
  private final @Nullable Boolean preserveMemoryOnStop;
  private final @Nullable Boolean persistent;
  private final @Nullable RunConfig runConfig;
  private final @Nullable AccessDelegation accessDelegation;
  private final @Nullable List<VolumeMount> volumes;
  private final @Nullable OffsetDateTime createdAt;
  private final @Nullable OffsetDateTime updatedAt;
  private final @Nullable String createdBy;
  private final @Nullable String updatedBy;

  private Box(Builder b) {
    this.id = b.id;
    this.name = require(b.name, "name");
    this.status = b.status;
    this.statusMessage = b.statusMessage;
    this.dataplaneUrl = b.dataplaneUrl;
    this.templateName = b.templateName;
    this.ttlSeconds = b.ttlSeconds;
    this.expiresAt = b.expiresAt;
    this.idleTtlSeconds = b.idleTtlSeconds;
    this.deleteAfterStopSeconds = b.deleteAfterStopSeconds;
    this.stoppedAt = b.stoppedAt;
    this.snapshotId = b.snapshotId;
    this.vcpus = b.vcpus;
    this.cpuMillicores = b.cpuMillicores;
    this.memBytes = b.memBytes;
    this.fsCapacityBytes = b.fsCapacityBytes;
    this.sizeClass = b.sizeClass;
    this.labels = b.labels == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(b.labels));
    this.preserveMemoryOnStop = b.preserveMemoryOnStop;
    this.persistent = b.persistent;
    this.runConfig = b.runConfig;
    this.accessDelegation = b.accessDelegation;
    this.volumes = b.volumes == null ? null : Collections.unmodifiableList(new ArrayList<>(b.volumes));
    this.createdAt = b.createdAt;
    this.updatedAt = b.updatedAt;
    this.createdBy = b.createdBy;
    this.updatedBy = b.updatedBy;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.id = id;
    b.name = name;
    b.status = status;
    b.statusMessage = statusMessage;
    b.dataplaneUrl = dataplaneUrl;
    b.templateName = templateName;
    b.ttlSeconds = ttlSeconds;
    b.expiresAt = expiresAt;
    b.idleTtlSeconds = idleTtlSeconds;
    b.deleteAfterStopSeconds = deleteAfterStopSeconds;
    b.stoppedAt = stoppedAt;
    b.snapshotId = snapshotId;
    b.vcpus = vcpus;
    b.cpuMillicores = cpuMillicores;
    b.memBytes = memBytes;
    b.fsCapacityBytes = fsCapacityBytes;
    b.sizeClass = sizeClass;
    b.labels = labels;
    b.preserveMemoryOnStop = preserveMemoryOnStop;
    b.persistent = persistent;
    b.runConfig = runConfig;
    b.accessDelegation = accessDelegation;
    b.volumes = volumes;
    b.createdAt = createdAt;
    b.updatedAt = updatedAt;
    b.createdBy = createdBy;
    b.updatedBy = updatedBy;
    return b;
  }

  /** The identity, constant across renames. Absent on very old boxes. */
  public @Nullable String id() {
    return id;
  }

  /** The name, unique in the workspace; can change. */
  public String name() {
    return name;
  }

  public @Nullable BoxStatus status() {
    return status;
  }

  /** Why the box failed, for people. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  /** Base of the data plane; absent until the box is ready, kept after a stop. May carry a path. */
  public @Nullable String dataplaneUrl() {
    return dataplaneUrl;
  }

  /** The template that the box was made from. First generation only. */
  public @Nullable String templateName() {
    return templateName;
  }

  /** Life time in seconds, after which the box is deleted; 0 means no limit. First generation only. */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /** When the box is deleted. First generation only. */
  public @Nullable OffsetDateTime expiresAt() {
    return expiresAt;
  }

  /** After how many idle seconds the box stops (first generation: is deleted); 0 means never. */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /** How many seconds after a stop the box is deleted; 0 means never. */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  /** When the box stopped; null while it runs. */
  public @Nullable OffsetDateTime stoppedAt() {
    return stoppedAt;
  }

  /** The snapshot that the box was made from. */
  public @Nullable String snapshotId() {
    return snapshotId;
  }

  /** Virtual processors. */
  public @Nullable Integer vcpus() {
    return vcpus;
  }

  /** Processor share in thousandths of a virtual processor. */
  public @Nullable Integer cpuMillicores() {
    return cpuMillicores;
  }

  /** Memory in bytes. */
  public @Nullable Long memBytes() {
    return memBytes;
  }

  /** Size of the root file system in bytes. */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /** The size as a name. */
  public @Nullable String sizeClass() {
    return sizeClass;
  }

  /** Labels. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** Whether a voluntary stop suspends memory. */
  public @Nullable Boolean preserveMemoryOnStop() {
    return preserveMemoryOnStop;
  }

  /** Whether files survive a stop. */
  public @Nullable Boolean persistent() {
    return persistent;
  }

  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  public @Nullable AccessDelegation accessDelegation() {
    return accessDelegation;
  }

  /** The attached volumes; absent when the workspace has none. */
  public @Nullable List<VolumeMount> volumes() {
    return volumes;
  }

  /** When the box was created. */
  public @Nullable OffsetDateTime createdAt() {
    return createdAt;
  }

  /** When the box was last changed. */
  public @Nullable OffsetDateTime updatedAt() {
    return updatedAt;
  }

  /** Who created the box. */
  public @Nullable String createdBy() {
    return createdBy;
  }

  /** Who last changed the box. */
  public @Nullable String updatedBy() {
    return updatedBy;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("Box: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof Box)) {
      return false;
    }
    Box that = (Box) o;
    return true
        && Objects.equals(id, that.id)
        && Objects.equals(name, that.name)
        && Objects.equals(status, that.status)
        && Objects.equals(statusMessage, that.statusMessage)
        && Objects.equals(dataplaneUrl, that.dataplaneUrl)
        && Objects.equals(templateName, that.templateName)
        && Objects.equals(ttlSeconds, that.ttlSeconds)
        && Objects.equals(expiresAt, that.expiresAt)
        && Objects.equals(idleTtlSeconds, that.idleTtlSeconds)
        && Objects.equals(deleteAfterStopSeconds, that.deleteAfterStopSeconds)
        && Objects.equals(stoppedAt, that.stoppedAt)
        && Objects.equals(snapshotId, that.snapshotId)
        && Objects.equals(vcpus, that.vcpus)
        && Objects.equals(cpuMillicores, that.cpuMillicores)
        && Objects.equals(memBytes, that.memBytes)
        && Objects.equals(fsCapacityBytes, that.fsCapacityBytes)
        && Objects.equals(sizeClass, that.sizeClass)
        && Objects.equals(labels, that.labels)
        && Objects.equals(preserveMemoryOnStop, that.preserveMemoryOnStop)
        && Objects.equals(persistent, that.persistent)
        && Objects.equals(runConfig, that.runConfig)
        && Objects.equals(accessDelegation, that.accessDelegation)
        && Objects.equals(volumes, that.volumes)
        && Objects.equals(createdAt, that.createdAt)
        && Objects.equals(updatedAt, that.updatedAt)
        && Objects.equals(createdBy, that.createdBy)
        && Objects.equals(updatedBy, that.updatedBy);
  }

  @Override
  public int hashCode() {
    int h = Box.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(id);
    h = 31 * h + Objects.hashCode(name);
    h = 31 * h + Objects.hashCode(status);
    h = 31 * h + Objects.hashCode(statusMessage);
    h = 31 * h + Objects.hashCode(dataplaneUrl);
    h = 31 * h + Objects.hashCode(templateName);
    h = 31 * h + Objects.hashCode(ttlSeconds);
    h = 31 * h + Objects.hashCode(expiresAt);
    h = 31 * h + Objects.hashCode(idleTtlSeconds);
    h = 31 * h + Objects.hashCode(deleteAfterStopSeconds);
    h = 31 * h + Objects.hashCode(stoppedAt);
    h = 31 * h + Objects.hashCode(snapshotId);
    h = 31 * h + Objects.hashCode(vcpus);
    h = 31 * h + Objects.hashCode(cpuMillicores);
    h = 31 * h + Objects.hashCode(memBytes);
    h = 31 * h + Objects.hashCode(fsCapacityBytes);
    h = 31 * h + Objects.hashCode(sizeClass);
    h = 31 * h + Objects.hashCode(labels);
    h = 31 * h + Objects.hashCode(preserveMemoryOnStop);
    h = 31 * h + Objects.hashCode(persistent);
    h = 31 * h + Objects.hashCode(runConfig);
    h = 31 * h + Objects.hashCode(accessDelegation);
    h = 31 * h + Objects.hashCode(volumes);
    h = 31 * h + Objects.hashCode(createdAt);
    h = 31 * h + Objects.hashCode(updatedAt);
    h = 31 * h + Objects.hashCode(createdBy);
    h = 31 * h + Objects.hashCode(updatedBy);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("Box{");
    s.append("id=").append(id);
    s.append(" name=").append(name);
    s.append(" status=").append(status);
    s.append(" status_message=").append(statusMessage);
    s.append(" dataplane_url=").append(dataplaneUrl);
    s.append(" template_name=").append(templateName);
    s.append(" ttl_seconds=").append(ttlSeconds);
    s.append(" expires_at=").append(expiresAt);
    s.append(" idle_ttl_seconds=").append(idleTtlSeconds);
    s.append(" delete_after_stop_seconds=").append(deleteAfterStopSeconds);
    s.append(" stopped_at=").append(stoppedAt);
    s.append(" snapshot_id=").append(snapshotId);
    s.append(" vcpus=").append(vcpus);
    s.append(" cpu_millicores=").append(cpuMillicores);
    s.append(" mem_bytes=").append(memBytes);
    s.append(" fs_capacity_bytes=").append(fsCapacityBytes);
    s.append(" size_class=").append(sizeClass);
    s.append(" labels=").append(labels);
    s.append(" preserve_memory_on_stop=").append(preserveMemoryOnStop);
    s.append(" persistent=").append(persistent);
    s.append(" run_config=").append(runConfig);
    s.append(" access_delegation=").append(accessDelegation);
    s.append(" volumes=").append(volumes);
    s.append(" created_at=").append(createdAt);
    s.append(" updated_at=").append(updatedAt);
    s.append(" created_by=").append(createdBy);
    s.append(" updated_by=").append(updatedBy);
    return s.append('}').toString();
  }

  /** Builds a {@link Box}. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable BoxStatus status;
    @Nullable String statusMessage;
    @Nullable String dataplaneUrl;
    @Nullable String templateName;
    @Nullable Integer ttlSeconds;
    @Nullable OffsetDateTime expiresAt;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;
    @Nullable OffsetDateTime stoppedAt;
    @Nullable String snapshotId;
    @Nullable Integer vcpus;
    @Nullable Integer cpuMillicores;
    @Nullable Long memBytes;
    @Nullable Long fsCapacityBytes;
    @Nullable String sizeClass;
    @Nullable Map<String, String> labels;
    @Nullable Boolean preserveMemoryOnStop;
    @Nullable Boolean persistent;
    @Nullable RunConfig runConfig;
    @Nullable AccessDelegation accessDelegation;
    @Nullable List<VolumeMount> volumes;
    @Nullable OffsetDateTime createdAt;
    @Nullable OffsetDateTime updatedAt;
    @Nullable String createdBy;
    @Nullable String updatedBy;

    Builder() {}

    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder status(@Nullable BoxStatus status) {
      this.status = status;
      return this;
    }

    public Builder statusMessage(@Nullable String statusMessage) {
      this.statusMessage = statusMessage;
      return this;
    }

    public Builder dataplaneUrl(@Nullable String dataplaneUrl) {
      this.dataplaneUrl = dataplaneUrl;
      return this;
    }

    public Builder templateName(@Nullable String templateName) {
      this.templateName = templateName;
      return this;
    }

    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    public Builder expiresAt(@Nullable OffsetDateTime expiresAt) {
      this.expiresAt = expiresAt;
      return this;
    }

    public Builder idleTtlSeconds(@Nullable Integer idleTtlSeconds) {
      this.idleTtlSeconds = idleTtlSeconds;
      return this;
    }

    public Builder deleteAfterStopSeconds(@Nullable Integer deleteAfterStopSeconds) {
      this.deleteAfterStopSeconds = deleteAfterStopSeconds;
      return this;
    }

    public Builder stoppedAt(@Nullable OffsetDateTime stoppedAt) {
      this.stoppedAt = stoppedAt;
      return this;
    }

    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      return this;
    }

    public Builder vcpus(@Nullable Integer vcpus) {
      this.vcpus = vcpus;
      return this;
    }

    public Builder cpuMillicores(@Nullable Integer cpuMillicores) {
      this.cpuMillicores = cpuMillicores;
      return this;
    }

    public Builder memBytes(@Nullable Long memBytes) {
      this.memBytes = memBytes;
      return this;
    }

    public Builder fsCapacityBytes(@Nullable Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      return this;
    }

    public Builder sizeClass(@Nullable String sizeClass) {
      this.sizeClass = sizeClass;
      return this;
    }

    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    public Builder preserveMemoryOnStop(@Nullable Boolean preserveMemoryOnStop) {
      this.preserveMemoryOnStop = preserveMemoryOnStop;
      return this;
    }

    public Builder persistent(@Nullable Boolean persistent) {
      this.persistent = persistent;
      return this;
    }

    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    public Builder accessDelegation(@Nullable AccessDelegation accessDelegation) {
      this.accessDelegation = accessDelegation;
      return this;
    }

    public Builder volumes(@Nullable List<VolumeMount> volumes) {
      this.volumes = volumes;
      return this;
    }

    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      return this;
    }

    public Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      return this;
    }

    public Builder updatedBy(@Nullable String updatedBy) {
      this.updatedBy = updatedBy;
      return this;
    }

    public Box build() {
      return new Box(this);
    }
  }
}

