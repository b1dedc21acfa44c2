// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A volume to attach to a new box.
 *
 * <p>Immutable; equal by value.
 */
public final class VolumeRequest {
  final String mountPath;
  final String volume;
  final @Nullable Boolean readOnly;

  private VolumeRequest(Builder builder) {
    this.mountPath = ModelSupport.required(builder.mountPath, "VolumeRequest", "mount_path");
    this.volume = ModelSupport.required(builder.volume, "VolumeRequest", "volume");
    this.readOnly = builder.readOnly;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.mountPath = mountPath;
    builder.volume = volume;
    builder.readOnly = readOnly;
    return builder;
  }

  /** Absolute path in the box. Pattern: {@code ^/}. */
  public String mountPath() {
    return mountPath;
  }

  /** Id or name of the volume. Length: at least 1. */
  public String volume() {
    return volume;
  }

  /**
   * Whether the box may only read it, which lets several boxes share it. Default: {@code false}.
   * Null if absent.
   */
  public @Nullable Boolean readOnly() {
    return readOnly;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VolumeRequest
        && Arrays.equals(fields(), ((VolumeRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      mountPath, volume, readOnly,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VolumeRequest{", "}")
        .add("mount_path=" + mountPath)
        .add("volume=" + volume)
        .add("read_only=" + readOnly)
        .toString();
  }

  /** Builds a {@link VolumeRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String mountPath;
    @Nullable String volume;
    @Nullable Boolean readOnly;

    private Builder() {}

    /** Sets {@link VolumeRequest#mountPath()}. Required. */
    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    /** Sets {@link VolumeRequest#volume()}. Required. */
    public Builder volume(String volume) {
      this.volume = volume;
      return this;
    }

    /** Sets {@link VolumeRequest#readOnly()}. Null leaves it out. */
    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VolumeRequest build() {
      return new VolumeRequest(this);
    }
  }
}
