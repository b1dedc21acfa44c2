// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A volume and its place in boxes. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class VolumeMountSpec {
  final String volumeName;
  final String mountPath;
  final Map<String, @Nullable Object> additionalProperties;

  private VolumeMountSpec(Builder builder) {
    this.volumeName = ModelSupport.required(builder.volumeName, "VolumeMountSpec", "volume_name");
    this.mountPath = ModelSupport.required(builder.mountPath, "VolumeMountSpec", "mount_path");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
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
    builder.additionalProperties.putAll(additionalProperties);
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

  /** The properties that the specification does not name, in the order in which they came. */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VolumeMountSpec
        && Arrays.equals(fields(), ((VolumeMountSpec) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      volumeName, mountPath, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VolumeMountSpec{", "}")
        .add("volume_name=" + volumeName)
        .add("mount_path=" + mountPath)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link VolumeMountSpec}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String volumeName;
    @Nullable String mountPath;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link VolumeMountSpec#volumeName()}. Required. */
    public Builder volumeName(String volumeName) {
      this.volumeName = volumeName;
      return this;
    }

    /** Sets {@link VolumeMountSpec#mountPath()}. Required. */
    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    /** Sets one of {@link VolumeMountSpec#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VolumeMountSpec build() {
      return new VolumeMountSpec(this);
    }
  }
}
