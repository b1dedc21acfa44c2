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
 * A file system, with memory if it was captured, from which boxes are made.
 *
 * <p>Immutable; equal by value.
 */
public final class Snapshot {
  final String id;
  final String name;
  final @Nullable SnapshotStatus status;
  final @Nullable String statusMessage;
  final @Nullable String description;
  final @Nullable String dockerImage;
  final @Nullable String imageDigest;
  final @Nullable String registryId;
  final @Nullable String sourceSandboxId;
  final @Nullable Long fsCapacityBytes;
  final @Nullable Long fsUsedBytes;
  final @Nullable Long memorySnapshotSizeBytes;
  final @Nullable Map<String, String> labels;
  final @Nullable List<String> tags;
  final @Nullable List<SnapshotPart> included;
  final @Nullable MountConfig mountConfig;
  final @Nullable ProxyConfig proxyConfig;
  final @Nullable RunConfig runConfig;
  final @Nullable String createdBy;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable OffsetDateTime updatedAt;
  final Map<String, @Nullable Object> additionalProperties;

  private Snapshot(Builder builder) {
    this.id = ModelSupport.required(builder.id, "Snapshot", "id");
    this.name = ModelSupport.required(builder.name, "Snapshot", "name");
    this.status = builder.status;
    this.statusMessage = builder.statusMessage;
    this.description = builder.description;
    this.dockerImage = builder.dockerImage;
    this.imageDigest = builder.imageDigest;
    this.registryId = builder.registryId;
    this.sourceSandboxId = builder.sourceSandboxId;
    this.fsCapacityBytes = builder.fsCapacityBytes;
    this.fsUsedBytes = builder.fsUsedBytes;
    this.memorySnapshotSizeBytes = builder.memorySnapshotSizeBytes;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.tags = ModelSupport.copyOf(builder.tags);
    this.included = ModelSupport.copyOf(builder.included);
    this.mountConfig = builder.mountConfig;
    this.proxyConfig = builder.proxyConfig;
    this.runConfig = builder.runConfig;
    this.createdBy = builder.createdBy;
    this.createdAt = builder.createdAt;
    this.updatedAt = builder.updatedAt;
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
    builder.description = description;
    builder.dockerImage = dockerImage;
    builder.imageDigest = imageDigest;
    builder.registryId = registryId;
    builder.sourceSandboxId = sourceSandboxId;
    builder.fsCapacityBytes = fsCapacityBytes;
    builder.fsUsedBytes = fsUsedBytes;
    builder.memorySnapshotSizeBytes = memorySnapshotSizeBytes;
    builder.labels = labels;
    builder.tags = tags;
    builder.included = included;
    builder.mountConfig = mountConfig;
    builder.proxyConfig = proxyConfig;
    builder.runConfig = runConfig;
    builder.createdBy = createdBy;
    builder.createdAt = createdAt;
    builder.updatedAt = updatedAt;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The identity. A UUID. */
  public String id() {
    return id;
  }

  /** The name; several snapshots may have the same. */
  public String name() {
    return name;
  }

  /** The property {@code status}; see {@link SnapshotStatus}. Null if absent. */
  public @Nullable SnapshotStatus status() {
    return status;
  }

  /** Why it failed, for people. Null if absent. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  /** What it is good for. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** The image that it was made from. Null if absent. */
  public @Nullable String dockerImage() {
    return dockerImage;
  }

  /** The digest of that image. Null if absent. */
  public @Nullable String imageDigest() {
    return imageDigest;
  }

  /** The registry of that image. A UUID. Null if absent. */
  public @Nullable String registryId() {
    return registryId;
  }

  /** The box that it was captured from. A UUID. Null if absent. */
  public @Nullable String sourceSandboxId() {
    return sourceSandboxId;
  }

  /** Size of the file system in bytes. Null if absent. */
  public @Nullable Long fsCapacityBytes() {
    return fsCapacityBytes;
  }

  /** How much of it is used. Null if absent. */
  public @Nullable Long fsUsedBytes() {
    return fsUsedBytes;
  }

  /** Size of the captured memory in bytes; null if there is none. Null if absent. */
  public @Nullable Long memorySnapshotSizeBytes() {
    return memorySnapshotSizeBytes;
  }

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** The tags that lead to it; without any only the id does. Null if absent. */
  public @Nullable List<String> tags() {
    return tags;
  }

  /** Which settings of the captured box went into it. Null if absent. */
  public @Nullable List<SnapshotPart> included() {
    return included;
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

  /** Who made it. Null if absent. */
  public @Nullable String createdBy() {
    return createdBy;
  }

  /** When it was made. Null if absent. */
  public @Nullable OffsetDateTime createdAt() {
    return createdAt;
  }

  /** When it was last changed. Null if absent. */
  public @Nullable OffsetDateTime updatedAt() {
    return updatedAt;
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
    return other instanceof Snapshot && Arrays.equals(fields(), ((Snapshot) other).fields());
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
      description,
      dockerImage,
      imageDigest,
      registryId,
      sourceSandboxId,
      fsCapacityBytes,
      fsUsedBytes,
      memorySnapshotSizeBytes,
      labels,
      tags,
      included,
      mountConfig,
      proxyConfig,
      runConfig,
      createdBy,
      createdAt,
      updatedAt,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Snapshot{", "}")
        .add("id=" + id)
        .add("name=" + name)
        .add("status=" + status)
        .add("status_message=" + statusMessage)
        .add("description=" + description)
        .add("docker_image=" + dockerImage)
        .add("image_digest=" + imageDigest)
        .add("registry_id=" + registryId)
        .add("source_sandbox_id=" + sourceSandboxId)
        .add("fs_capacity_bytes=" + fsCapacityBytes)
        .add("fs_used_bytes=" + fsUsedBytes)
        .add("memory_snapshot_size_bytes=" + memorySnapshotSizeBytes)
        .add("labels=" + labels)
        .add("tags=" + tags)
        .add("included=" + included)
        .add("mount_config=" + mountConfig)
        .add("proxy_config=" + proxyConfig)
        .add("run_config=" + runConfig)
        .add("created_by=" + createdBy)
        .add("created_at=" + createdAt)
        .add("updated_at=" + updatedAt)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link Snapshot}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable SnapshotStatus status;
    @Nullable String statusMessage;
    @Nullable String description;
    @Nullable String dockerImage;
    @Nullable String imageDigest;
    @Nullable String registryId;
    @Nullable String sourceSandboxId;
    @Nullable Long fsCapacityBytes;
    @Nullable Long fsUsedBytes;
    @Nullable Long memorySnapshotSizeBytes;
    @Nullable Map<String, String> labels;
    @Nullable List<String> tags;
    @Nullable List<SnapshotPart> included;
    @Nullable MountConfig mountConfig;
    @Nullable ProxyConfig proxyConfig;
    @Nullable RunConfig runConfig;
    @Nullable String createdBy;
    @Nullable OffsetDateTime createdAt;
    @Nullable OffsetDateTime updatedAt;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link Snapshot#id()}. Required. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link Snapshot#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link Snapshot#status()}. Null leaves it out. */
    public Builder status(@Nullable SnapshotStatus status) {
      this.status = status;
      additionalProperties.remove("status");
      return this;
    }

    /** Sets {@link Snapshot#statusMessage()}. Null leaves it out. */
    public Builder statusMessage(@Nullable String statusMessage) {
      this.statusMessage = statusMessage;
      additionalProperties.remove("status_message");
      return this;
    }

    /** Sets {@link Snapshot#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      additionalProperties.remove("description");
      return this;
    }

    /** Sets {@link Snapshot#dockerImage()}. Null leaves it out. */
    public Builder dockerImage(@Nullable String dockerImage) {
      this.dockerImage = dockerImage;
      additionalProperties.remove("docker_image");
      return this;
    }

    /** Sets {@link Snapshot#imageDigest()}. Null leaves it out. */
    public Builder imageDigest(@Nullable String imageDigest) {
      this.imageDigest = imageDigest;
      additionalProperties.remove("image_digest");
      return this;
    }

    /** Sets {@link Snapshot#registryId()}. Null leaves it out. */
    public Builder registryId(@Nullable String registryId) {
      this.registryId = registryId;
      additionalProperties.remove("registry_id");
      return this;
    }

    /** Sets {@link Snapshot#sourceSandboxId()}. Null leaves it out. */
    public Builder sourceSandboxId(@Nullable String sourceSandboxId) {
      this.sourceSandboxId = sourceSandboxId;
      additionalProperties.remove("source_sandbox_id");
      return this;
    }

    /** Sets {@link Snapshot#fsCapacityBytes()}. Null leaves it out. */
    public Builder fsCapacityBytes(@Nullable Long fsCapacityBytes) {
      this.fsCapacityBytes = fsCapacityBytes;
      additionalProperties.remove("fs_capacity_bytes");
      return this;
    }

    /** Sets {@link Snapshot#fsUsedBytes()}. Null leaves it out. */
    public Builder fsUsedBytes(@Nullable Long fsUsedBytes) {
      this.fsUsedBytes = fsUsedBytes;
      additionalProperties.remove("fs_used_bytes");
      return this;
    }

    /** Sets {@link Snapshot#memorySnapshotSizeBytes()}. Null leaves it out. */
    public Builder memorySnapshotSizeBytes(@Nullable Long memorySnapshotSizeBytes) {
      this.memorySnapshotSizeBytes = memorySnapshotSizeBytes;
      additionalProperties.remove("memory_snapshot_size_bytes");
      return this;
    }

    /** Sets {@link Snapshot#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      additionalProperties.remove("labels");
      return this;
    }

    /** Sets {@link Snapshot#tags()}. Null leaves it out. */
    public Builder tags(@Nullable List<String> tags) {
      this.tags = tags;
      additionalProperties.remove("tags");
      return this;
    }

    /** Sets {@link Snapshot#included()}. Null leaves it out. */
    public Builder included(@Nullable List<SnapshotPart> included) {
      this.included = included;
      additionalProperties.remove("included");
      return this;
    }

    /** Sets {@link Snapshot#mountConfig()}. Null leaves it out. */
    public Builder mountConfig(@Nullable MountConfig mountConfig) {
      this.mountConfig = mountConfig;
      additionalProperties.remove("mount_config");
      return this;
    }

    /** Sets {@link Snapshot#proxyConfig()}. Null leaves it out. */
    public Builder proxyConfig(@Nullable ProxyConfig proxyConfig) {
      this.proxyConfig = proxyConfig;
      additionalProperties.remove("proxy_config");
      return this;
    }

    /** Sets {@link Snapshot#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      additionalProperties.remove("run_config");
      return this;
    }

    /** Sets {@link Snapshot#createdBy()}. Null leaves it out. */
    public Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      additionalProperties.remove("created_by");
      return this;
    }

    /** Sets {@link Snapshot#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      additionalProperties.remove("created_at");
      return this;
    }

    /** Sets {@link Snapshot#updatedAt()}. Null leaves it out. */
    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      additionalProperties.remove("updated_at");
      return this;
    }

    /** Sets one of {@link Snapshot#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Snapshot build() {
      return new Snapshot(this);
    }
  }
}
