// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * All volumes. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class VolumeList {
  final @Nullable List<Volume> volumes;

  private VolumeList(Builder builder) {
    this.volumes = ModelSupport.copyOf(builder.volumes);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.volumes = volumes;
    return builder;
  }

  /** The volumes. Null if absent. */
  public @Nullable List<Volume> volumes() {
    return volumes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VolumeList && Arrays.equals(fields(), ((VolumeList) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      volumes,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VolumeList{", "}").add("volumes=" + volumes).toString();
  }

  /** Builds a {@link VolumeList}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<Volume> volumes;

    private Builder() {}

    /** Sets {@link VolumeList#volumes()}. Null leaves it out. */
    public Builder volumes(@Nullable List<Volume> volumes) {
      this.volumes = volumes;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VolumeList build() {
      return new VolumeList(this);
    }
  }
}
