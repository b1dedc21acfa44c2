// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A volume and its place in boxes. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class TemplateVolumeMount {
  final String volumeName;
  final String mountPath;

  private TemplateVolumeMount(Builder builder) {
    this.volumeName =
        ModelSupport.required(builder.volumeName, "TemplateVolumeMount", "volume_name");
    this.mountPath = ModelSupport.required(builder.mountPath, "TemplateVolumeMount", "mount_path");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.volumeName = volumeName;
    builder.mountPath = mountPath;
    return builder;
  }

  /** The name of the volume. Length: at least 1. */
  public String volumeName() {
    return volumeName;
  }

  /** Absolute path in the box. Pattern: {@code ^/}. */
  public String mountPath() {
    return mountPath;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TemplateVolumeMount
        && Arrays.equals(fields(), ((TemplateVolumeMount) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      volumeName, mountPath,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "TemplateVolumeMount{", "}")
        .add("volume_name=" + volumeName)
        .add("mount_path=" + mountPath)
        .toString();
  }

  /** Builds a {@link TemplateVolumeMount}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String volumeName;
    @Nullable String mountPath;

    private Builder() {}

    /** Sets {@link TemplateVolumeMount#volumeName()}. Required. */
    public Builder volumeName(String volumeName) {
      this.volumeName = volumeName;
      return this;
    }

    /** Sets {@link TemplateVolumeMount#mountPath()}. Required. */
    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public TemplateVolumeMount build() {
      return new TemplateVolumeMount(this);
    }
  }
}
