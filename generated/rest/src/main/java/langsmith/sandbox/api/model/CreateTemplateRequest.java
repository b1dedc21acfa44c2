// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a new template should be. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class CreateTemplateRequest {
  final String name;
  final String image;
  final @Nullable ResourceSpec resources;
  final @Nullable List<VolumeMountSpec> volumeMounts;

  private CreateTemplateRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "CreateTemplateRequest", "name");
    this.image = ModelSupport.required(builder.image, "CreateTemplateRequest", "image");
    this.resources = builder.resources;
    this.volumeMounts = ModelSupport.copyOf(builder.volumeMounts);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.image = image;
    builder.resources = resources;
    builder.volumeMounts = volumeMounts;
    return builder;
  }

  /**
   * The name, unique in the workspace. Length: 1 to 63. Pattern: <code>^[a-z]([-a-z0-9]*[a-z0-9])?$
   * </code>.
   */
  public String name() {
    return name;
  }

  /** The image. Length: at least 1. */
  public String image() {
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreateTemplateRequest
        && Arrays.equals(fields(), ((CreateTemplateRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, image, resources, volumeMounts,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreateTemplateRequest{", "}")
        .add("name=" + name)
        .add("image=" + image)
        .add("resources=" + resources)
        .add("volume_mounts=" + volumeMounts)
        .toString();
  }

  /** Builds a {@link CreateTemplateRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String image;
    @Nullable ResourceSpec resources;
    @Nullable List<VolumeMountSpec> volumeMounts;

    private Builder() {}

    /** Sets {@link CreateTemplateRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CreateTemplateRequest#image()}. Required. */
    public Builder image(String image) {
      this.image = image;
      return this;
    }

    /** Sets {@link CreateTemplateRequest#resources()}. Null leaves it out. */
    public Builder resources(@Nullable ResourceSpec resources) {
      this.resources = resources;
      return this;
    }

    /** Sets {@link CreateTemplateRequest#volumeMounts()}. Null leaves it out. */
    public Builder volumeMounts(@Nullable List<VolumeMountSpec> volumeMounts) {
      this.volumeMounts = volumeMounts;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreateTemplateRequest build() {
      return new CreateTemplateRequest(this);
    }
  }
}
