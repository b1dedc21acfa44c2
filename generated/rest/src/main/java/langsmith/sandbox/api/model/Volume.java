// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A directory that templates mount and that outlives boxes. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class Volume {
  final @Nullable String id;
  final String name;
  final @Nullable String size;
  final @Nullable String storageClass;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable OffsetDateTime updatedAt;
  final Map<String, @Nullable Object> additionalProperties;

  private Volume(Builder builder) {
    this.id = builder.id;
    this.name = ModelSupport.required(builder.name, "Volume", "name");
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

  /** How much it holds, as a quantity of Kubernetes. Null if absent. */
  public @Nullable String size() {
    return size;
  }

  /** The kind of storage. Null if absent. */
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
      id, name, size, storageClass, createdAt, updatedAt, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Volume{", "}")
        .add("id=" + id)
        .add("name=" + name)
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
