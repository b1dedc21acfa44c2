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

/** What a new box should be. */
public final class CreateBoxRequest {
  private final @Nullable String name;
  private final @Nullable String templateName;
  private final @Nullable Boolean waitForReady;
  private final @Nullable Integer timeout;
  private final @Nullable Integer ttlSeconds;
  private final @Nullable Integer idleTtlSeconds;
  private final @Nullable Integer deleteAfterStopSeconds;
  private final @Nullable String snapshotId;
  private final @Nullable String snapshot;
  private final @Nullable String snapshotName;
  private final @Nullable Integer vcpus;
  private final @Nullable Integer cpuMillicores;
  private final @Nullable Long memBytes;
  private final @Nullable Long fsCapacityBytes;
  private final @Nullable Map<String, String> envVars;
  private final @Nullable Map<String, String> labels;
  private final @Nullable Boolean preserveMemoryOnStop;
  private final @Nullable Boolean restoreMemory;
  private final @Nullable Boolean persistent;
  private final @Nullable RunConfig runConfig;
  private final @Nullable AccessDelegation accessDelegation;
  private final @Nullable List<VolumeRequest> volumes;
  private final @Nullable List<String> tagValueIds;

  private CreateBoxRequest(Builder b) {
    this.name = b.name;
    this.templateName = b.templateName;
    this.waitForReady = b.waitForReady;
    this.timeout = b.timeout;
    this.ttlSeconds = b.ttlSeconds;
    this.idleTtlSeconds = b.idleTtlSeconds;
    this.deleteAfterStopSeconds = b.deleteAfterStopSeconds;
    this.snapshotId = b.snapshotId;
    this.snapshot = b.snapshot;
    this.snapshotName = b.snapshotName;
    this.vcpus = b.vcpus;
    this.cpuMillicores = b.cpuMillicores;
    this.memBytes = b.memBytes;
    this.fsCapacityBytes = b.fsCapacityBytes;
    this.envVars = b.envVars == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(b.envVars));
    this.labels = b.labels == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(b.labels));
    this.preserveMemoryOnStop = b.preserveMemoryOnStop;
    this.restoreMemory = b.restoreMemory;
    this.persistent = b.persistent;
    this.runConfig = b.runConfig;
    this.accessDelegation = b.accessDelegation;
    this.volumes = b.volumes == null ? null : Collections.unmodifiableList(new ArrayList<>(b.volumes));
    this.tagValueIds = b.tagValueIds == null ? null : Collections.unmodifiableList(new ArrayList<>(b.tagValueIds));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.name = name;
    b.templateName = templateName;
    b.waitForReady = waitForReady;
    b.timeout = timeout;
    b.ttlSeconds = ttlSeconds;
    b.idleTtlSeconds = idleTtlSeconds;
    b.deleteAfterStopSeconds = deleteAfterStopSeconds;
    b.snapshotId = snapshotId;
    b.snapshot = snapshot;
    b.snapshotName = snapshotName;
    b.vcpus = vcpus;
    b.cpuMillicores = cpuMillicores;
    b.memBytes = memBytes;
    b.fsCapacityBytes = fsCapacityBytes;
    b.envVars = envVars;
    b.labels = labels;
    b.preserveMemoryOnStop = preserveMemoryOnStop;
    b.restoreMemory = restoreMemory;
    b.persistent = persistent;
    b.runConfig = runConfig;
    b.accessDelegation = accessDelegation;
    b.volumes = volumes;
    b.tagValueIds = tagValueIds;
    return b;
  }

  /** The name; chosen by the server if absent. */
  public @Nullable String name() {
    return name;
  }

  /** The template to make the box from. First generation only. */
  public @Nullable String templateName() {
    return templateName;
  }

  /** Whether the answer waits until the box is ready. */
  public @Nullable Boolean waitForReady() {
    return waitForReady;
  }

  /** For how many seconds the answer waits at most. Only with `wait_for_ready`. */
  public @Nullable Integer timeout() {
    return timeout;
  }

  /** Life time in seconds, after which the box is deleted; 0 means no limit. First generation only. */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /** After how many idle seconds the box stops (first generation: is deleted); 0 means never. Absent means 600. */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /** How many seconds after a stop the box is deleted; 0 means never. Absent means 14 days. */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  /** The snapshot to make the box from. Not together with `snapshot` or `snapshot_name`. */
  public @Nullable String snapshotId() {
    return snapshotId;
  }

  /** The snapshot to make the box from, as `name` or `name:tag`. */
  public @Nullable String snapshot() {
    return snapshot;
  }

  /** Older name of `snapshot`. */
  public @Nullable String snapshotName() {
    return snapshotName;
  }

  /** Virtual processors. */
  public @Nullable Integer vcpus() {
    return vcpus;
  }

  /** Processor share in thousandths of a virtual processor; wins over `vcpus`. */
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

  /** Environment of every command in the box. */
  public @Nullable Map<String, String> envVars() {
    return envVars;
  }

  /** Labels. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** Whether a voluntary stop suspends memory. */
  public @Nullable Boolean preserveMemoryOnStop() {
    return preserveMemoryOnStop;
  }

  /** Absent: memory is restored if there is any. True: it must be. False: the box boots cold. */
  public @Nullable Boolean restoreMemory() {
    return restoreMemory;
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

  /** Volumes to attach. */
  public @Nullable List<VolumeRequest> volumes() {
    return volumes;
  }

  /** Tag values of the workspace that the box gets. */
  public @Nullable List<String> tagValueIds() {
    return tagValueIds;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("CreateBoxRequest: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof CreateBoxRequest)) {
      return false;
    }
    CreateBoxRequest that = (CreateBoxRequest) o;
    return true
        && Objects.equals(name, that.name)
        && Objects.equals(templateName, that.templateName)
        && Objects.equals(waitForReady, that.waitForReady)
        && Objects.equals(timeout, that.timeout)
        && Objects.equals(ttlSeconds, that.ttlSeconds)
        && Objects.equals(idleTtlSeconds, that.idleTtlSeconds)
        && Objects.equals(deleteAfterStopSeconds, that.deleteAfterStopSeconds)
        && Objects.equals(snapshotId, that.snapshotId)
        && Objects.equals(snapshot, that.snapshot)
        && Objects.equals(snapshotName, that.snapshotName)
        && Objects.equals(vcpus, that.vcpus)
        && Objects.equals(cpuMillicores, that.cpuMillicores)
        && Objects.equals(memBytes, that.memBytes)
        && Objects.equals(fsCapacityBytes, that.fsCapacityBytes)
        && Objects.equals(envVars, that.envVars)
        && Objects.equals(labels, that.labels)
        && Objects.equals(preserveMemoryOnStop, that.preserveMemoryOnStop)
        && Objects.equals(restoreMemory, that.restoreMemory)
        && Objects.equals(persistent, that.persistent)
        && Objects.equals(runConfig, that.runConfig)
        && Objects.equals(accessDelegation, that.accessDelegation)
        && Objects.equals(volumes, that.volumes)
        && Objects.equals(tagValueIds, that.tagValueIds);
  }

  @Override
  public int hashCode() {
    int h = CreateBoxRequest.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(name);
    h = 31 * h + Objects.hashCode(templateName);
    h = 31 * h + Objects.hashCode(waitForReady);
    h = 31 * h + Objects.hashCode(timeout);
    h = 31 * h + Objects.hashCode(ttlSeconds);
    h = 31 * h + Objects.hashCode(idleTtlSeconds);
    h = 31 * h + Objects.hashCode(deleteAfterStopSeconds);
    h = 31 * h + Objects.hashCode(snapshotId);
    h = 31 * h + Objects.hashCode(snapshot);
    h = 31 * h + Objects.hashCode(snapshotName);
    h = 31 * h + Objects.hashCode(vcpus);
    h = 31 * h + Objects.hashCode(cpuMillicores);
    h = 31 * h + Objects.hashCode(memBytes);
    h = 31 * h + Objects.hashCode(fsCapacityBytes);
    h = 31 * h + Objects.hashCode(envVars);
    h = 31 * h + Objects.hashCode(labels);
    h = 31 * h + Objects.hashCode(preserveMemoryOnStop);
    h = 31 * h + Objects.hashCode(restoreMemory);
    h = 31 * h + Objects.hashCode(persistent);
    h = 31 * h + Objects.hashCode(runConfig);
    h = 31 * h + Objects.hashCode(accessDelegation);
    h = 31 * h + Objects.hashCode(volumes);
    h = 31 * h + Objects.hashCode(tagValueIds);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("CreateBoxRequest{");
    s.append("name=").append(name);
    s.append(" template_name=").append(templateName);
    s.append(" wait_for_ready=").append(waitForReady);
    s.append(" timeout=").append(timeout);
    s.append(" ttl_seconds=").append(ttlSeconds);
    s.append(" idle_ttl_seconds=").append(idleTtlSeconds);
    s.append(" delete_after_stop_seconds=").append(deleteAfterStopSeconds);
    s.append(" snapshot_id=").append(snapshotId);
    s.append(" snapshot=").append(snapshot);
    s.append(" snapshot_name=").append(snapshotName);
    s.append(" vcpus=").append(vcpus);
    s.append(" cpu_millicores=").append(cpuMillicores);
    s.append(" mem_bytes=").append(memBytes);
    s.append(" fs_capacity_bytes=").append(fsCapacityBytes);
    s.append(" env_vars=").append(envVars);
    s.append(" labels=").append(labels);
    s.append(" preserve_memory_on_stop=").append(preserveMemoryOnStop);
    s.append(" restore_memory=").append(restoreMemory);
    s.append(" persistent=").append(persistent);
    s.append(" run_config=").append(runConfig);
    s.append(" access_delegation=").append(accessDelegation);
    s.append(" volumes=").append(volumes);
    s.append(" tag_value_ids=").append(tagValueIds);
    return s.append('}').toString();
  }

  /** Builds a {@link CreateBoxRequest}. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String templateName;
    @Nullable Boolean waitForReady;
    @Nullable Integer timeout;
    @Nullable Integer ttlSeconds;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;
    @Nullable String snapshotId;
    @Nullable String snapshot;
    @Nullable String snapshotName;
    @Nullable Integer vcpus;
    @Nullable Integer cpuMillicores;
    @Nullable Long memBytes;
    @Nullable Long fsCapacityBytes;
    @Nullable Map<String, String> envVars;
    @Nullable Map<String, String> labels;
    @Nullable Boolean preserveMemoryOnStop;
    @Nullable Boolean restoreMemory;
    @Nullable Boolean persistent;
    @Nullable RunConfig runConfig;
    @Nullable AccessDelegation accessDelegation;
    @Nullable List<VolumeRequest> volumes;
    @Nullable List<String> tagValueIds;

    Builder() {}

    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    public Builder templateName(@Nullable String templateName) {
      this.templateName = templateName;
      return this;
    }

    public Builder waitForReady(@Nullable Boolean waitForReady) {
      this.waitForReady = waitForReady;
      return this;
    }

    public Builder timeout(@Nullable Integer timeout) {
      this.timeout = timeout;
      return this;
    }

    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
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

    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      return this;
    }

    public Builder snapshot(@Nullable String snapshot) {
      this.snapshot = snapshot;
      return this;
    }

    public Builder snapshotName(@Nullable String snapshotName) {
      this.snapshotName = snapshotName;
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

    public Builder envVars(@Nullable Map<String, String> envVars) {
      this.envVars = envVars;
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

    public Builder restoreMemory(@Nullable Boolean restoreMemory) {
      this.restoreMemory = restoreMemory;
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

    public Builder volumes(@Nullable List<VolumeRequest> volumes) {
      this.volumes = volumes;
      return this;
    }

    public Builder tagValueIds(@Nullable List<String> tagValueIds) {
      this.tagValueIds = tagValueIds;
      return this;
    }

    public CreateBoxRequest build() {
      return new CreateBoxRequest(this);
    }
  }
}

