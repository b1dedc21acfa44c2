// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to change; absent members stay as they are.
 *
 * <p>Immutable; equal by value.
 */
public final class UpdateBoxRequest {
  final @Nullable String name;
  final @Nullable Integer ttlSeconds;
  final @Nullable Integer idleTtlSeconds;
  final @Nullable Integer deleteAfterStopSeconds;
  final @Nullable Integer vcpus;
  final @Nullable Integer cpuMillicores;
  final @Nullable Long memBytes;
  final @Nullable Long fsCapacityBytes;
  final @Nullable ProxyConfig proxyConfig;
  final @Nullable RunConfig runConfig;
  final @Nullable List<String> tagValueIds;

  private UpdateBoxRequest(Builder builder) {
    this.name = builder.name;
    this.ttlSeconds = builder.ttlSeconds;
    this.idleTtlSeconds = builder.idleTtlSeconds;
    this.deleteAfterStopSeconds = builder.deleteAfterStopSeconds;
    this.vcpus = builder.vcpus;
    this.cpuMillicores = builder.cpuMillicores;
    this.memBytes = builder.memBytes;
    this.fsCapacityBytes = builder.fsCapacityBytes;
    this.proxyConfig = builder.proxyConfig;
    this.runConfig = builder.runConfig;
    this.tagValueIds = ModelSupport.copyOf(builder.tagValueIds);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.ttlSeconds = ttlSeconds;
    builder.idleTtlSeconds = idleTtlSeconds;
    builder.deleteAfterStopSeconds = deleteAfterStopSeconds;
    builder.vcpus = vcpus;
    builder.cpuMillicores = cpuMillicores;
    builder.memBytes = memBytes;
    builder.fsCapacityBytes = fsCapacityBytes;
    builder.proxyConfig = proxyConfig;
    builder.runConfig = runConfig;
    builder.tagValueIds = tagValueIds;
    return builder;
  }

  /**
   * The new name. Length: 1 to 63. Pattern: <code>^[a-z]([-a-z0-9]*[a-z0-9])?$</code>. Null if
   * absent.
   */
  public @Nullable String name() {
    return name;
  }

  /**
   * Life time in seconds; 0 means no limit. First generation only. At least 0. A multiple of 60.
   * Null if absent.
   */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /**
   * After how many idle seconds the box stops; 0 means never. At least 0. A multiple of 60. Null if
   * absent.
   */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /**
   * How many seconds after a stop the box is deleted; 0 means never. At least 0. A multiple of 60.
   * Null if absent.
   */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  /** Virtual processors. At least 1. Null if absent. */
  public @Nullable Integer vcpus() {
    return vcpus;
  }

  /**
   * Processor share in thousandths of a virtual processor; wins over {@code vcpus}. At least 1.
   * Null if absent.
   */
  public @Nullable Integer cpuMillicores() {
    return cpuMillicores;
  }

  /** Memory in bytes, at most 64 GiB. Between 1 and 68719476736. Null if absent. */
  public @Nullable Long memBytes() {
    return memBytes;
  }

  /** Size of the root file system in bytes. At least 1. Null if absent. */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /** The property {@code proxy_config}; see {@link ProxyConfig}. Null if absent. */
  public @Nullable ProxyConfig proxyConfig() {
    return proxyConfig;
  }

  /** The property {@code run_config}; see {@link RunConfig}. Null if absent. */
  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  /** Tag values of the workspace that the box gets instead. Null if absent. */
  public @Nullable List<String> tagValueIds() {
    return tagValueIds;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdateBoxRequest
        && Arrays.equals(fields(), ((UpdateBoxRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name,
      ttlSeconds,
      idleTtlSeconds,
      deleteAfterStopSeconds,
      vcpus,
      cpuMillicores,
      memBytes,
      fsCapacityBytes,
      proxyConfig,
      runConfig,
      tagValueIds,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UpdateBoxRequest{", "}")
        .add("name=" + name)
        .add("ttl_seconds=" + ttlSeconds)
        .add("idle_ttl_seconds=" + idleTtlSeconds)
        .add("delete_after_stop_seconds=" + deleteAfterStopSeconds)
        .add("vcpus=" + vcpus)
        .add("cpu_millicores=" + cpuMillicores)
        .add("mem_bytes=" + memBytes)
        .add("fs_capacity_bytes=" + fsCapacityBytes)
        .add("proxy_config=" + proxyConfig)
        .add("run_config=" + runConfig)
        .add("tag_value_ids=" + tagValueIds)
        .toString();
  }

  /** Builds a {@link UpdateBoxRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Integer ttlSeconds;
    @Nullable Integer idleTtlSeconds;
    @Nullable Integer deleteAfterStopSeconds;
    @Nullable Integer vcpus;
    @Nullable Integer cpuMillicores;
    @Nullable Long memBytes;
    @Nullable Long fsCapacityBytes;
    @Nullable ProxyConfig proxyConfig;
    @Nullable RunConfig runConfig;
    @Nullable List<String> tagValueIds;

    private Builder() {}

    /** Sets {@link UpdateBoxRequest#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#ttlSeconds()}. Null leaves it out. */
    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#idleTtlSeconds()}. Null leaves it out. */
    public Builder idleTtlSeconds(@Nullable Integer idleTtlSeconds) {
      this.idleTtlSeconds = idleTtlSeconds;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#deleteAfterStopSeconds()}. Null leaves it out. */
    public Builder deleteAfterStopSeconds(@Nullable Integer deleteAfterStopSeconds) {
      this.deleteAfterStopSeconds = deleteAfterStopSeconds;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#vcpus()}. Null leaves it out. */
    public Builder vcpus(@Nullable Integer vcpus) {
      this.vcpus = vcpus;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#cpuMillicores()}. Null leaves it out. */
    public Builder cpuMillicores(@Nullable Integer cpuMillicores) {
      this.cpuMillicores = cpuMillicores;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#memBytes()}. Null leaves it out. */
    public Builder memBytes(@Nullable Long memBytes) {
      this.memBytes = memBytes;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#fsCapacityBytes()}. Null leaves it out. */
    public Builder fsCapacityBytes(@Nullable Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#proxyConfig()}. Null leaves it out. */
    public Builder proxyConfig(@Nullable ProxyConfig proxyConfig) {
      this.proxyConfig = proxyConfig;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /** Sets {@link UpdateBoxRequest#tagValueIds()}. Null leaves it out. */
    public Builder tagValueIds(@Nullable List<String> tagValueIds) {
      this.tagValueIds = tagValueIds;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UpdateBoxRequest build() {
      return new UpdateBoxRequest(this);
    }
  }
}
