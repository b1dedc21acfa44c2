// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a clone should be.
 *
 * <p>Immutable; equal by value.
 */
public final class CloneVolumeRequest {
  final String name;
  final @Nullable String description;
  final @Nullable Map<String, String> labels;

  private CloneVolumeRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "CloneVolumeRequest", "name");
    this.description = builder.description;
    this.labels = ModelSupport.copyOf(builder.labels);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.description = description;
    builder.labels = labels;
    return builder;
  }

  /**
   * The name, unique in the workspace. Length: 1 to 63. Pattern: <code>^[a-z]([-a-z0-9]*[a-z0-9])?$
   * </code>.
   */
  public String name() {
    return name;
  }

  /** What it is for, for people. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CloneVolumeRequest
        && Arrays.equals(fields(), ((CloneVolumeRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, description, labels,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CloneVolumeRequest{", "}")
        .add("name=" + name)
        .add("description=" + description)
        .add("labels=" + labels)
        .toString();
  }

  /** Builds a {@link CloneVolumeRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String description;
    @Nullable Map<String, String> labels;

    private Builder() {}

    /** Sets {@link CloneVolumeRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CloneVolumeRequest#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets {@link CloneVolumeRequest#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CloneVolumeRequest build() {
      return new CloneVolumeRequest(this);
    }
  }
}
