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
 * A directory that outlives boxes. {@code size_bytes} says that boxes attach it, {@code size} that
 * it is of the first generation.
 *
 * <p>Immutable; equal by value.
 */
public final class Volume {
  final @Nullable String id;
  final String name;
  final @Nullable Long sizeBytes;
  final @Nullable String status;
  final @Nullable String statusMessage;
  final @Nullable String description;
  final @Nullable Map<String, String> labels;
  final @Nullable List<VolumeAttachment> attachments;
  final @Nullable String sourceVolumeId;
  final @Nullable String createdBy;
  final @Nullable String updatedBy;
  final @Nullable String size;
  final @Nullable String storageClass;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable OffsetDateTime updatedAt;
  final Map<String, @Nullable Object> additionalProperties;

  private Volume(Builder builder) {
    this.id = builder.id;
    this.name = ModelSupport.required(builder.name, "Volume", "name");
    this.sizeBytes = builder.sizeBytes;
    this.status = builder.status;
    this.statusMessage = builder.statusMessage;
    this.description = builder.description;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.attachments = ModelSupport.copyOf(builder.attachments);
    this.sourceVolumeId = builder.sourceVolumeId;
    this.createdBy = builder.createdBy;
    this.updatedBy = builder.updatedBy;
    this.size = builder.size;
    this.storageClass = builder.storageClass;
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
    builder.sizeBytes = sizeBytes;
    builder.status = status;
    builder.statusMessage = statusMessage;
    builder.description = description;
    builder.labels = labels;
    builder.attachments = attachments;
    builder.sourceVolumeId = sourceVolumeId;
    builder.createdBy = createdBy;
    builder.updatedBy = updatedBy;
    builder.size = size;
    builder.storageClass = storageClass;
    builder.createdAt = createdAt;
    builder.updatedAt = updatedAt;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The identity. A UUID. Null if absent. */
  public @Nullable String id() {
    return id;
  }

  /** The name, unique in the workspace. */
  public String name() {
    return name;
  }

  /** How much it holds in bytes, in whole GiB. Null if absent. */
  public @Nullable Long sizeBytes() {
    return sizeBytes;
  }

  /** The state, of an open set; {@code ready} when it can be attached. Null if absent. */
  public @Nullable String status() {
    return status;
  }

  /** Why it has this state, for people. Null if absent. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  /** What it is for, for people. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** Where it is attached. Null if absent. */
  public @Nullable List<VolumeAttachment> attachments() {
    return attachments;
  }

  /** The volume that it was cloned from. A UUID. Null if absent. */
  public @Nullable String sourceVolumeId() {
    return sourceVolumeId;
  }

  /** Who created it. Null if absent. */
  public @Nullable String createdBy() {
    return createdBy;
  }

  /** Who last changed it. Null if absent. */
  public @Nullable String updatedBy() {
    return updatedBy;
  }

  /** How much it holds, as a quantity of Kubernetes. First generation only. Null if absent. */
  public @Nullable String size() {
    return size;
  }

  /** The kind of storage. First generation only. Null if absent. */
  public @Nullable String storageClass() {
    return storageClass;
  }

  /** When it was created. Null if absent. */
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
    return other instanceof Volume && Arrays.equals(fields(), ((Volume) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id,
      name,
      sizeBytes,
      status,
      statusMessage,
      description,
      labels,
      attachments,
      sourceVolumeId,
      createdBy,
      updatedBy,
      size,
      storageClass,
      createdAt,
      updatedAt,
      additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Volume{", "}")
        .add("id=" + id)
        .add("name=" + name)
        .add("size_bytes=" + sizeBytes)
        .add("status=" + status)
        .add("status_message=" + statusMessage)
        .add("description=" + description)
        .add("labels=" + labels)
        .add("attachments=" + attachments)
        .add("source_volume_id=" + sourceVolumeId)
        .add("created_by=" + createdBy)
        .add("updated_by=" + updatedBy)
        .add("size=" + size)
        .add("storage_class=" + storageClass)
        .add("created_at=" + createdAt)
        .add("updated_at=" + updatedAt)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link Volume}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable Long sizeBytes;
    @Nullable String status;
    @Nullable String statusMessage;
    @Nullable String description;
    @Nullable Map<String, String> labels;
    @Nullable List<VolumeAttachment> attachments;
    @Nullable String sourceVolumeId;
    @Nullable String createdBy;
    @Nullable String updatedBy;
    @Nullable String size;
    @Nullable String storageClass;
    @Nullable OffsetDateTime createdAt;
    @Nullable OffsetDateTime updatedAt;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link Volume#id()}. Null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      additionalProperties.remove("id");
      return this;
    }

    /** Sets {@link Volume#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link Volume#sizeBytes()}. Null leaves it out. */
    public Builder sizeBytes(@Nullable Long sizeBytes) {
      this.sizeBytes = sizeBytes;
      additionalProperties.remove("size_bytes");
      return this;
    }

    /** Sets {@link Volume#status()}. Null leaves it out. */
    public Builder status(@Nullable String status) {
      this.status = status;
      additionalProperties.remove("status");
      return this;
    }

    /** Sets {@link Volume#statusMessage()}. Null leaves it out. */
    public Builder statusMessage(@Nullable String statusMessage) {
      this.statusMessage = statusMessage;
      additionalProperties.remove("status_message");
      return this;
    }

    /** Sets {@link Volume#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      additionalProperties.remove("description");
      return this;
    }

    /** Sets {@link Volume#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      additionalProperties.remove("labels");
      return this;
    }

    /** Sets {@link Volume#attachments()}. Null leaves it out. */
    public Builder attachments(@Nullable List<VolumeAttachment> attachments) {
      this.attachments = attachments;
      additionalProperties.remove("attachments");
      return this;
    }

    /** Sets {@link Volume#sourceVolumeId()}. Null leaves it out. */
    public Builder sourceVolumeId(@Nullable String sourceVolumeId) {
      this.sourceVolumeId = sourceVolumeId;
      additionalProperties.remove("source_volume_id");
      return this;
    }

    /** Sets {@link Volume#createdBy()}. Null leaves it out. */
    public Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      additionalProperties.remove("created_by");
      return this;
    }

    /** Sets {@link Volume#updatedBy()}. Null leaves it out. */
    public Builder updatedBy(@Nullable String updatedBy) {
      this.updatedBy = updatedBy;
      additionalProperties.remove("updated_by");
      return this;
    }

    /** Sets {@link Volume#size()}. Null leaves it out. */
    public Builder size(@Nullable String size) {
      this.size = size;
      additionalProperties.remove("size");
      return this;
    }

    /** Sets {@link Volume#storageClass()}. Null leaves it out. */
    public Builder storageClass(@Nullable String storageClass) {
      this.storageClass = storageClass;
      additionalProperties.remove("storage_class");
      return this;
    }

    /** Sets {@link Volume#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      additionalProperties.remove("created_at");
      return this;
    }

    /** Sets {@link Volume#updatedAt()}. Null leaves it out. */
    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      additionalProperties.remove("updated_at");
      return this;
    }

    /** Sets one of {@link Volume#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Volume build() {
      return new Volume(this);
    }
  }
}
