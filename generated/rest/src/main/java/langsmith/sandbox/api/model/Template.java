// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * From which image boxes are made, with which size and mounts. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class Template {
  final @Nullable String id;
  final String name;
  final @Nullable String image;
  final @Nullable TemplateResources resources;
  final @Nullable List<TemplateVolumeMount> volumeMounts;
  final @Nullable OffsetDateTime createdAt;
  final @Nullable OffsetDateTime updatedAt;

  private Template(Builder builder) {
    this.id = builder.id;
    this.name = ModelSupport.required(builder.name, "Template", "name");
    this.image = builder.image;
    this.resources = builder.resources;
    this.volumeMounts = ModelSupport.copyOf(builder.volumeMounts);
    this.createdAt = builder.createdAt;
    this.updatedAt = builder.updatedAt;
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

  /** The property {@code resources}; see {@link TemplateResources}. Null if absent. */
  public @Nullable TemplateResources resources() {
    return resources;
  }

  /** Which volumes are mounted where. Null if absent. */
  public @Nullable List<TemplateVolumeMount> volumeMounts() {
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Template && Arrays.equals(fields(), ((Template) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id, name, image, resources, volumeMounts, createdAt, updatedAt,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Template{", "}")
        .add("id=" + id)
        .add("name=" + name)
        .add("image=" + image)
        .add("resources=" + resources)
        .add("volume_mounts=" + volumeMounts)
        .add("created_at=" + createdAt)
        .add("updated_at=" + updatedAt)
        .toString();
  }

  /** Builds a {@link Template}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String name;
    @Nullable String image;
    @Nullable TemplateResources resources;
    @Nullable List<TemplateVolumeMount> volumeMounts;
    @Nullable OffsetDateTime createdAt;
    @Nullable OffsetDateTime updatedAt;

    private Builder() {}

    /** Sets {@link Template#id()}. Null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link Template#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link Template#image()}. Null leaves it out. */
    public Builder image(@Nullable String image) {
      this.image = image;
      return this;
    }

    /** Sets {@link Template#resources()}. Null leaves it out. */
    public Builder resources(@Nullable TemplateResources resources) {
      this.resources = resources;
      return this;
    }

    /** Sets {@link Template#volumeMounts()}. Null leaves it out. */
    public Builder volumeMounts(@Nullable List<TemplateVolumeMount> volumeMounts) {
      this.volumeMounts = volumeMounts;
      return this;
    }

    /** Sets {@link Template#createdAt()}. Null leaves it out. */
    public Builder createdAt(@Nullable OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    /** Sets {@link Template#updatedAt()}. Null leaves it out. */
    public Builder updatedAt(@Nullable OffsetDateTime updatedAt) {
      this.updatedAt = updatedAt;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Template build() {
      return new Template(this);
    }
  }
}
