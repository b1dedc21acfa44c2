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
 * From which image boxes are made, with which size and mounts. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class SandboxTemplate {
  final @Nullable String id;
  final String name;
  final @Nullable String image;
  final @Nullable ResourceSpec resources;
  final @Nullable List<VolumeMountSpec> volumeMounts;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable OffsetDateTime updatedAt;
  final Map<String, @Nullable Object> additionalProperties;

  private SandboxTemplate(Builder builder) {
    this.id = builder.id;
    this.name = ModelSupport.required(builder.name, "SandboxTemplate", "name");
    this.image = builder.image;
    this.resources = builder.resources;
    this.volumeMounts = ModelSupport.copyOf(builder.volumeMounts);
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
    builder.image = image;
    builder.resources = resources;
    builder.volumeMounts = volumeMounts;
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

  /** The image. Null if absent. */
  public @Nullable String image() {
    return image;
  }

  /** The property {@code resources}; see {@link ResourceSpec}. Null if absent. */
  public @Nullable ResourceSpec resources() {
    return resources;
  }

  /** Which volumes are mounted where. Null if absent. */
  public @Nullable List<VolumeMountSpec> volumeMounts() {
    return volumeMounts;
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
    return other instanceof SandboxTemplate
        && Arrays.equals(fields(), ((SandboxTemplate) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id, name, image, resources, volumeMounts, createdAt, updatedAt, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "SandboxTemplate{", "}")
        .add("id=" + id)
        .add("name=" + name)
        .add("image=" + image)
        .add("resources=" + resources)
        .add("volume_mounts=" + volumeMounts)
        .add("created_at=" + createdAt)
        .add("updated_at=" + updatedAt)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link SandboxTemplate}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable String image;
    @Nullable ResourceSpec resources;
    @Nullable List<VolumeMountSpec> volumeMounts;
    @Nullable OffsetDateTime createdAt;
    @Nullable OffsetDateTime updatedAt;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link SandboxTemplate#id()}. Null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      additionalProperties.remove("id");
      return this;
    }

    /** Sets {@link SandboxTemplate#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link SandboxTemplate#image()}. Null leaves it out. */
    public Builder image(@Nullable String image) {
      this.image = image;
      additionalProperties.remove("image");
      return this;
    }

    /** Sets {@link SandboxTemplate#resources()}. Null leaves it out. */
    public Builder resources(@Nullable ResourceSpec resources) {
      this.resources = resources;
      additionalProperties.remove("resources");
      return this;
    }

    /** Sets {@link SandboxTemplate#volumeMounts()}. Null leaves it out. */
    public Builder volumeMounts(@Nullable List<VolumeMountSpec> volumeMounts) {
      this.volumeMounts = volumeMounts;
      additionalProperties.remove("volume_mounts");
      return this;
    }

    /** Sets {@link SandboxTemplate#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      additionalProperties.remove("created_at");
      return this;
    }

    /** Sets {@link SandboxTemplate#updatedAt()}. Null leaves it out. */
    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      additionalProperties.remove("updated_at");
      return this;
    }

    /** Sets one of {@link SandboxTemplate#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public SandboxTemplate build() {
      return new SandboxTemplate(this);
    }
  }
}
