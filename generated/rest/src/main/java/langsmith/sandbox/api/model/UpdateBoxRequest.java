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

/** What to change; absent members stay as they are. */
public final class UpdateBoxRequest {
  private final @Nullable String name;
  private final @Nullable Integer ttlSeconds;
  private final @Nullable Integer idleTtlSeconds;
  private final @Nullable Integer deleteAfterStopSeconds;
  private final @Nullable Integer vcpus;
  private final @Nullable Integer cpuMillicores;
  private final @Nullable Long memBytes;
  private final @Nullable Long fsCapacityBytes;
  private final @Nullable RunConfig runConfig;
  private final @Nullable List<String> tagValueIds;

  private UpdateBoxRequest(Builder b) {
    this.name = b.name;
    this.ttlSeconds = b.ttlSeconds;
    this.idleTtlSeconds = b.idleTtlSeconds;
    this.deleteAfterStopSeconds = b.deleteAfterStopSeconds;
    this.vcpus = b.vcpus;
    this.cpuMillicores = b.cpuMillicores;
    this.memBytes = b.memBytes;
    this.fsCapacityBytes = b.fsCapacityBytes;
    this.runConfig = b.runConfig;
    this.tagValueIds = b.tagValueIds == null ? null : Collections.unmodifiableList(new ArrayList<>(b.tagValueIds));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.name = name;
    b.ttlSeconds = ttlSeconds;
    b.idleTtlSeconds = idleTtlSeconds;
    b.deleteAfterStopSeconds = deleteAfterStopSeconds;
    b.vcpus = vcpus;
    b.cpuMillicores = cpuMillicores;
    b.memBytes = memBytes;
    b.fsCapacityBytes = fsCapacityBytes;
    b.runConfig = runConfig;
    b.tagValueIds = tagValueIds;
    return b;
  }

  /** The new name. */
  public @Nullable String name() {
    return name;
  }

  /** Life time in seconds; 0 means no limit. First generation only. */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /** After how many idle seconds the box stops; 0 means never. */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /** How many seconds after a stop the box is deleted; 0 means never. */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  /** Virtual processors. */
  public @Nullable Integer vcpus() {
    return vcpus;
  }

  /** Processor share in thousandths of a virtual processor; wins over `vcpus`. */
  public @Nullable Integer cpuMillicores() {
    return cpuMillicores;
  }

  /** Memory in bytes, at most 64 GiB. */
  public @Nullable Long memBytes() {
    return memBytes;
  }

  /** Size of the root file system in bytes. */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  /** Tag values of the workspace that the box gets instead. */
  public @Nullable List<String> tagValueIds() {
    return tagValueIds;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("UpdateBoxRequest: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof UpdateBoxRequest)) {
      return false;
    }
    UpdateBoxRequest that = (UpdateBoxRequest) o;
    return true
        && Objects.equals(name, that.name)
        && Objects.equals(ttlSeconds, that.ttlSeconds)
        && Objects.equals(idleTtlSeconds, that.idleTtlSeconds)
        && Objects.equals(deleteAfterStopSeconds, that.deleteAfterStopSeconds)
        && Objects.equals(vcpus, that.vcpus)
        && Objects.equals(cpuMillicores, that.cpuMillicores)
        && Objects.equals(memBytes, that.memBytes)
        && Objects.equals(fsCapacityBytes, that.fsCapacityBytes)
        && Objects.equals(runConfig, that.runConfig)
        && Objects.equals(tagValueIds, that.tagValueIds);
  }

  @Override
  public int hashCode() {
    int h = UpdateBoxRequest.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(name);
    h = 31 * h + Objects.hashCode(ttlSeconds);
    h = 31 * h + Objects.hashCode(idleTtlSeconds);
    h = 31 * h + Objects.hashCode(deleteAfterStopSeconds);
    h = 31 * h + Objects.hashCode(vcpus);
    h = 31 * h + Objects.hashCode(cpuMillicores);
    h = 31 * h + Objects.hashCode(memBytes);
    h = 31 * h + Objects.hashCode(fsCapacityBytes);
    h = 31 * h + Objects.hashCode(runConfig);
    h = 31 * h + Objects.hashCode(tagValueIds);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("UpdateBoxRequest{");
    s.append("name=").append(name);
    s.append(" ttl_seconds=").append(ttlSeconds);
    s.append(" idle_ttl_seconds=").append(idleTtlSeconds);
    s.append(" delete_after_stop_seconds=").append(deleteAfterStopSeconds);
    s.append(" vcpus=").append(vcpus);
    s.append(" cpu_millicores=").append(cpuMillicores);
    s.append(" mem_bytes=").append(memBytes);
    s.append(" fs_capacity_bytes=").append(fsCapacityBytes);
    s.append(" run_config=").append(runConfig);
    s.append(" tag_value_ids=").append(tagValueIds);
    return s.append('}').toString();
  }

  /** Builds a {@link UpdateBoxRequest}. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Integer ttlSeconds;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;
    @Nullable Integer vcpus;
    @Nullable Integer cpuMillicores;
    @Nullable Long memBytes;
    @Nullable Long fsCapacityBytes;
    @Nullable RunConfig runConfig;
    @Nullable List<String> tagValueIds;

    Builder() {}

    public Builder name(@Nullable String name) {
      this.name = name;
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

    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    public Builder tagValueIds(@Nullable List<String> tagValueIds) {
      this.tagValueIds = tagValueIds;
      return this;
    }

    public UpdateBoxRequest build() {
      return new UpdateBoxRequest(this);
    }
  }
}

