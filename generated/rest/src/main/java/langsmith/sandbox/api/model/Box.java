// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox. Which members are present depends on the server's generation.
 *
 * <p>Immutable; equal by value.
 */
public final class Box {
  final @Nullable String id;
  final String name;
  final @Nullable BoxStatus status;
  final @Nullable String statusMessage;
  final @Nullable String dataplaneUrl;
  final @Nullable String templateName;
  final @Nullable Integer ttlSeconds;
  final @Nullable OffsetDateTime expiresAt;
  final @Nullable Integer idleTtlSeconds;
  final @Nullable Integer deleteAfterStopSeconds;
  final @Nullable OffsetDateTime stoppedAt;
  final @Nullable String snapshotId;
  final @Nullable Integer vcpus;
  final @Nullable Integer cpuMillicores;
  final @Nullable Long memBytes;
  final @Nullable Long fsCapacityBytes;
  final @Nullable String sizeClass;
  final @Nullable Map<String, String> labels;
  final @Nullable Boolean preserveMemoryOnStop;
  final @Nullable Boolean persistent;
  final @Nullable MountConfig mountConfig;
  final @Nullable ProxyConfig proxyConfig;
  final @Nullable RunConfig runConfig;
  final @Nullable AccessDelegation accessDelegation;
  final @Nullable List<VolumeMount> volumes;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable OffsetDateTime updatedAt;
  final @Nullable String createdBy;
  final @Nullable String updatedBy;
  final Map<String, @Nullable Object> additionalProperties;

  private Box(Builder builder) {
    this.id = builder.id;
    this.name = ModelSupport.required(builder.name, "Box", "name");
    this.status = builder.status;
    this.statusMessage = builder.statusMessage;
    this.dataplaneUrl = builder.dataplaneUrl;
    this.templateName = builder.templateName;
    this.ttlSeconds = builder.ttlSeconds;
    this.expiresAt = builder.expiresAt;
    this.idleTtlSeconds = builder.idleTtlSeconds;
    this.deleteAfterStopSeconds = builder.deleteAfterStopSeconds;
    this.stoppedAt = builder.stoppedAt;
    this.snapshotId = builder.snapshotId;
    this.vcpus = builder.vcpus;
    this.cpuMillicores = builder.cpuMillicores;
    this.memBytes = builder.memBytes;
    this.fsCapacityBytes = builder.fsCapacityBytes;
    this.sizeClass = builder.sizeClass;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.preserveMemoryOnStop = builder.preserveMemoryOnStop;
    this.persistent = builder.persistent;
    this.mountConfig = builder.mountConfig;
    this.proxyConfig = builder.proxyConfig;
    this.runConfig = builder.runConfig;
    this.accessDelegation = builder.accessDelegation;
    this.volumes = ModelSupport.copyOf(builder.volumes);
    this.createdAt = builder.createdAt;
    this.updatedAt = builder.updatedAt;
    this.createdBy = builder.createdBy;
    this.updatedBy = builder.updatedBy;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.status = status;
    builder.statusMessage = statusMessage;
    builder.dataplaneUrl = dataplaneUrl;
    builder.templateName = templateName;
    builder.ttlSeconds = ttlSeconds;
    builder.expiresAt = expiresAt;
    builder.idleTtlSeconds = idleTtlSeconds;
    builder.deleteAfterStopSeconds = deleteAfterStopSeconds;
    builder.stoppedAt = stoppedAt;
    builder.snapshotId = snapshotId;
    builder.vcpus = vcpus;
    builder.cpuMillicores = cpuMillicores;
    builder.memBytes = memBytes;
    builder.fsCapacityBytes = fsCapacityBytes;
    builder.sizeClass = sizeClass;
    builder.labels = labels;
    builder.preserveMemoryOnStop = preserveMemoryOnStop;
    builder.persistent = persistent;
    builder.mountConfig = mountConfig;
    builder.proxyConfig = proxyConfig;
    builder.runConfig = runConfig;
    builder.accessDelegation = accessDelegation;
    builder.volumes = volumes;
    builder.createdAt = createdAt;
    builder.updatedAt = updatedAt;
    builder.createdBy = createdBy;
    builder.updatedBy = updatedBy;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The identity, constant across renames. Absent on very old boxes. A UUID. Null if absent. */
  public @Nullable String id() {
    return id;
  }

  /** The name, unique in the workspace; can change. */
  public String name() {
    return name;
  }

  /** The property {@code status}; see {@link BoxStatus}. Null if absent. */
  public @Nullable BoxStatus status() {
    return status;
  }

  /** Why the box failed, for people. Null if absent. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  /**
   * Base of the data plane; absent until the box is ready, kept after a stop. May carry a path.
   * Null if absent.
   */
  public @Nullable String dataplaneUrl() {
    return dataplaneUrl;
  }

  /** The template that the box was made from. First generation only. Null if absent. */
  public @Nullable String templateName() {
    return templateName;
  }

  /**
   * Life time in seconds, after which the box is deleted; 0 means no limit. First generation only.
   * Null if absent.
   */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /** When the box is deleted. First generation only. Null if absent. */
  public @Nullable OffsetDateTime expiresAt() {
    return expiresAt;
  }

  /**
   * After how many idle seconds the box stops (first generation: is deleted); 0 means never. Null
   * if absent.
   */
  public @Nullable Integer idleTtlSeconds() {
    return idleTtlSeconds;
  }

  /** How many seconds after a stop the box is deleted; 0 means never. Null if absent. */
  public @Nullable Integer deleteAfterStopSeconds() {
    return deleteAfterStopSeconds;
  }

  /** When the box stopped; null while it runs. Null if absent. */
  public @Nullable OffsetDateTime stoppedAt() {
    return stoppedAt;
  }

  /** The snapshot that the box was made from. A UUID. Null if absent. */
  public @Nullable String snapshotId() {
    return snapshotId;
  }

  /** Virtual processors. Null if absent. */
  public @Nullable Integer vcpus() {
    return vcpus;
  }

  /** Processor share in thousandths of a virtual processor. Null if absent. */
  public @Nullable Integer cpuMillicores() {
    return cpuMillicores;
  }

  /** Memory in bytes. Null if absent. */
  public @Nullable Long memBytes() {
    return memBytes;
  }

  /** Size of the root file system in bytes. Null if absent. */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /** The size as a name. Null if absent. */
  public @Nullable String sizeClass() {
    return sizeClass;
  }

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** Whether a voluntary stop keeps memory. Null if absent. */
  public @Nullable Boolean preserveMemoryOnStop() {
    return preserveMemoryOnStop;
  }

  /** Whether files survive a stop. Null if absent. */
  public @Nullable Boolean persistent() {
    return persistent;
  }

  /** The property {@code mount_config}; see {@link MountConfig}. Null if absent. */
  public @Nullable MountConfig mountConfig() {
    return mountConfig;
  }

  /** The property {@code proxy_config}; see {@link ProxyConfig}. Null if absent. */
  public @Nullable ProxyConfig proxyConfig() {
    return proxyConfig;
  }

  /** The property {@code run_config}; see {@link RunConfig}. Null if absent. */
  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  /** The property {@code access_delegation}; see {@link AccessDelegation}. Null if absent. */
  public @Nullable AccessDelegation accessDelegation() {
    return accessDelegation;
  }

  /**
   * The attached volumes, in the order of the request; absent where the workspace has no volumes.
   * Null if absent.
   */
  public @Nullable List<VolumeMount> volumes() {
    return volumes;
  }

  /** When the box was created. Null if absent. */
  public @Nullable OffsetDateTime createdAt() {
    return createdAt;
  }

  /** When the box was last changed. Null if absent. */
  public @Nullable OffsetDateTime updatedAt() {
    return updatedAt;
  }

  /** Who created the box. Null if absent. */
  public @Nullable String createdBy() {
    return createdBy;
  }

  /** Who last changed the box. Null if absent. */
  public @Nullable String updatedBy() {
    return updatedBy;
  }

  /**
   * The properties that the specification does not name, in the order in which they came. Among
   * them are properties that it names whose value could not be read; their accessors return null.
   */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Box && Arrays.equals(fields(), ((Box) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id,
      name,
      status,
      statusMessage,
      dataplaneUrl,
      templateName,
      ttlSeconds,
      expiresAt,
      idleTtlSeconds,
      deleteAfterStopSeconds,
      stoppedAt,
      snapshotId,
      vcpus,
      cpuMillicores,
      memBytes,
      fsCapacityBytes,
      sizeClass,
      labels,
      preserveMemoryOnStop,
      persistent,
      mountConfig,
      proxyConfig,
      runConfig,
      accessDelegation,
      volumes,
      createdAt,
      updatedAt,
      createdBy,
      updatedBy,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Box{", "}")
        .add("id=" + id)
        .add("name=" + name)
        .add("status=" + status)
        .add("status_message=" + statusMessage)
        .add("dataplane_url=" + dataplaneUrl)
        .add("template_name=" + templateName)
        .add("ttl_seconds=" + ttlSeconds)
        .add("expires_at=" + expiresAt)
        .add("idle_ttl_seconds=" + idleTtlSeconds)
        .add("delete_after_stop_seconds=" + deleteAfterStopSeconds)
        .add("stopped_at=" + stoppedAt)
        .add("snapshot_id=" + snapshotId)
        .add("vcpus=" + vcpus)
        .add("cpu_millicores=" + cpuMillicores)
        .add("mem_bytes=" + memBytes)
        .add("fs_capacity_bytes=" + fsCapacityBytes)
        .add("size_class=" + sizeClass)
        .add("labels=" + labels)
        .add("preserve_memory_on_stop=" + preserveMemoryOnStop)
        .add("persistent=" + persistent)
        .add("mount_config=" + mountConfig)
        .add("proxy_config=" + proxyConfig)
        .add("run_config=" + runConfig)
        .add("access_delegation=" + accessDelegation)
        .add("volumes=" + volumes)
        .add("created_at=" + createdAt)
        .add("updated_at=" + updatedAt)
        .add("created_by=" + createdBy)
        .add("updated_by=" + updatedBy)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link Box}; not for use by several threads at once. */
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
    @Nullable MountConfig mountConfig;
    @Nullable ProxyConfig proxyConfig;
    @Nullable RunConfig runConfig;
    @Nullable AccessDelegation accessDelegation;
    @Nullable List<VolumeMount> volumes;
    @Nullable OffsetDateTime createdAt;
    @Nullable OffsetDateTime updatedAt;
    @Nullable String createdBy;
    @Nullable String updatedBy;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link Box#id()}. Null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      additionalProperties.remove("id");
      return this;
    }

    /** Sets {@link Box#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link Box#status()}. Null leaves it out. */
    public Builder status(@Nullable BoxStatus status) {
      this.status = status;
      additionalProperties.remove("status");
      return this;
    }

    /** Sets {@link Box#statusMessage()}. Null leaves it out. */
    public Builder statusMessage(@Nullable String statusMessage) {
      this.statusMessage = statusMessage;
      additionalProperties.remove("status_message");
      return this;
    }

    /** Sets {@link Box#dataplaneUrl()}. Null leaves it out. */
    public Builder dataplaneUrl(@Nullable String dataplaneUrl) {
      this.dataplaneUrl = dataplaneUrl;
      additionalProperties.remove("dataplane_url");
      return this;
    }

    /** Sets {@link Box#templateName()}. Null leaves it out. */
    public Builder templateName(@Nullable String templateName) {
      this.templateName = templateName;
      additionalProperties.remove("template_name");
      return this;
    }

    /** Sets {@link Box#ttlSeconds()}. Null leaves it out. */
    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      additionalProperties.remove("ttl_seconds");
      return this;
    }

    /** Sets {@link Box#expiresAt()}. Null leaves it out. */
    public Builder expiresAt(@Nullable OffsetDateTime expiresAt) {
      this.expiresAt = expiresAt;
      additionalProperties.remove("expires_at");
      return this;
    }

    /** Sets {@link Box#idleTtlSeconds()}. Null leaves it out. */
    public Builder idleTtlSeconds(@Nullable Integer idleTtlSeconds) {
      this.idleTtlSeconds = idleTtlSeconds;
      additionalProperties.remove("idle_ttl_seconds");
      return this;
    }

    /** Sets {@link Box#deleteAfterStopSeconds()}. Null leaves it out. */
    public Builder deleteAfterStopSeconds(@Nullable Integer deleteAfterStopSeconds) {
      this.deleteAfterStopSeconds = deleteAfterStopSeconds;
      additionalProperties.remove("delete_after_stop_seconds");
      return this;
    }

    /** Sets {@link Box#stoppedAt()}. Null leaves it out. */
    public Builder stoppedAt(@Nullable OffsetDateTime stoppedAt) {
      this.stoppedAt = stoppedAt;
      additionalProperties.remove("stopped_at");
      return this;
    }

    /** Sets {@link Box#snapshotId()}. Null leaves it out. */
    public Builder snapshotId(@Nullable String snapshotId) {
      this.snapshotId = snapshotId;
      additionalProperties.remove("snapshot_id");
      return this;
    }

    /** Sets {@link Box#vcpus()}. Null leaves it out. */
    public Builder vcpus(@Nullable Integer vcpus) {
      this.vcpus = vcpus;
      additionalProperties.remove("vcpus");
      return this;
    }

    /** Sets {@link Box#cpuMillicores()}. Null leaves it out. */
    public Builder cpuMillicores(@Nullable Integer cpuMillicores) {
      this.cpuMillicores = cpuMillicores;
      additionalProperties.remove("cpu_millicores");
      return this;
    }

    /** Sets {@link Box#memBytes()}. Null leaves it out. */
    public Builder memBytes(@Nullable Long memBytes) {
      this.memBytes = memBytes;
      additionalProperties.remove("mem_bytes");
      return this;
    }

    /** Sets {@link Box#fsCapacityBytes()}. Null leaves it out. */
    public Builder fsCapacityBytes(@Nullable Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      additionalProperties.remove("fs_capacity_bytes");
      return this;
    }

    /** Sets {@link Box#sizeClass()}. Null leaves it out. */
    public Builder sizeClass(@Nullable String sizeClass) {
      this.sizeClass = sizeClass;
      additionalProperties.remove("size_class");
      return this;
    }

    /** Sets {@link Box#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      additionalProperties.remove("labels");
      return this;
    }

    /** Sets {@link Box#preserveMemoryOnStop()}. Null leaves it out. */
    public Builder preserveMemoryOnStop(@Nullable Boolean preserveMemoryOnStop) {
      this.preserveMemoryOnStop = preserveMemoryOnStop;
      additionalProperties.remove("preserve_memory_on_stop");
      return this;
    }

    /** Sets {@link Box#persistent()}. Null leaves it out. */
    public Builder persistent(@Nullable Boolean persistent) {
      this.persistent = persistent;
      additionalProperties.remove("persistent");
      return this;
    }

    /** Sets {@link Box#mountConfig()}. Null leaves it out. */
    public Builder mountConfig(@Nullable MountConfig mountConfig) {
      this.mountConfig = mountConfig;
      additionalProperties.remove("mount_config");
      return this;
    }

    /** Sets {@link Box#proxyConfig()}. Null leaves it out. */
    public Builder proxyConfig(@Nullable ProxyConfig proxyConfig) {
      this.proxyConfig = proxyConfig;
      additionalProperties.remove("proxy_config");
      return this;
    }

    /** Sets {@link Box#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      additionalProperties.remove("run_config");
      return this;
    }

    /** Sets {@link Box#accessDelegation()}. Null leaves it out. */
    public Builder accessDelegation(@Nullable AccessDelegation accessDelegation) {
      this.accessDelegation = accessDelegation;
      additionalProperties.remove("access_delegation");
      return this;
    }

    /** Sets {@link Box#volumes()}. Null leaves it out. */
    public Builder volumes(@Nullable List<VolumeMount> volumes) {
      this.volumes = volumes;
      additionalProperties.remove("volumes");
      return this;
    }

    /** Sets {@link Box#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      additionalProperties.remove("created_at");
      return this;
    }

    /** Sets {@link Box#updatedAt()}. Null leaves it out. */
    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      additionalProperties.remove("updated_at");
      return this;
    }

    /** Sets {@link Box#createdBy()}. Null leaves it out. */
    public Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      additionalProperties.remove("created_by");
      return this;
    }

    /** Sets {@link Box#updatedBy()}. Null leaves it out. */
    public Builder updatedBy(@Nullable String updatedBy) {
      this.updatedBy = updatedBy;
      additionalProperties.remove("updated_by");
      return this;
    }

    /** Sets one of {@link Box#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Box build() {
      return new Box(this);
    }
  }
}
