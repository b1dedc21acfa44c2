// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to change; absent members stay as they are.
 *
 * <p>Immutable; equal by value.
 */
public final class UpdateVolumeRequest {
  final @Nullable String description;
  final @Nullable Map<String, String> labels;
  final @Nullable String name;
  final @Nullable String size;

  private UpdateVolumeRequest(Builder builder) {
    this.description = builder.description;
    this.labels = ModelSupport.copyOf(builder.labels);
    this.name = builder.name;
    this.size = builder.size;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.description = description;
    builder.labels = labels;
    builder.name = name;
    builder.size = size;
    return builder;
  }

  /** What it is for, for people; null and the empty text clear it. Null if absent. */
  public @Nullable String description() {
    return description;
  }

  /** Labels instead of all others; null and the empty object clear them. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /**
   * The new name. First generation only. Length: 1 to 63. Pattern: <code>
   * ^[a-z]([-a-z0-9]*[a-z0-9])?$</code>. Null if absent.
   */
  public @Nullable String name() {
    return name;
  }

  /**
   * The new size, not less than the old one. First generation only. Pattern: {@code
   * ^[0-9]+([.][0-9]+)?([EPTGMK]i|[EPTGMkm])?$}. Null if absent.
   */
  public @Nullable String size() {
    return size;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdateVolumeRequest
        && Arrays.equals(fields(), ((UpdateVolumeRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      description, labels, name, size,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UpdateVolumeRequest{", "}")
        .add("description=" + description)
        .add("labels=" + labels)
        .add("name=" + name)
        .add("size=" + size)
        .toString();
  }

  /** Builds a {@link UpdateVolumeRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String description;
    @Nullable Map<String, String> labels;
    @Nullable String name;
    @Nullable String size;

    private Builder() {}

    /** Sets {@link UpdateVolumeRequest#description()}. Null leaves it out. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets {@link UpdateVolumeRequest#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /** Sets {@link UpdateVolumeRequest#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link UpdateVolumeRequest#size()}. Null leaves it out. */
    public Builder size(@Nullable String size) {
      this.size = size;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UpdateVolumeRequest build() {
      return new UpdateVolumeRequest(this);
    }
  }
}
