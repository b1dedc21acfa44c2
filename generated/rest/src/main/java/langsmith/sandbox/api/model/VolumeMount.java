// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A volume attached to a box.
 *
 * <p>Immutable; equal by value.
 */
public final class VolumeMount {
  final @Nullable String mountPath;
  final @Nullable Boolean readOnly;
  final @Nullable String volumeId;
  final @Nullable String volumeName;
  final Map<String, @Nullable Object> additionalProperties;

  private VolumeMount(Builder builder) {
    this.mountPath = builder.mountPath;
    this.readOnly = builder.readOnly;
    this.volumeId = builder.volumeId;
    this.volumeName = builder.volumeName;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.mountPath = mountPath;
    builder.readOnly = readOnly;
    builder.volumeId = volumeId;
    builder.volumeName = volumeName;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Where in the box. Null if absent. */
  public @Nullable String mountPath() {
    return mountPath;
  }

  /** Whether the box may only read it. Null if absent. */
  public @Nullable Boolean readOnly() {
    return readOnly;
  }

  /** Id of the volume. Null if absent. */
  public @Nullable String volumeId() {
    return volumeId;
  }

  /** Name of the volume. Null if absent. */
  public @Nullable String volumeName() {
    return volumeName;
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
    return other instanceof VolumeMount && Arrays.equals(fields(), ((VolumeMount) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      mountPath, readOnly, volumeId, volumeName, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VolumeMount{", "}")
        .add("mount_path=" + mountPath)
        .add("read_only=" + readOnly)
        .add("volume_id=" + volumeId)
        .add("volume_name=" + volumeName)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link VolumeMount}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String mountPath;
    @Nullable Boolean readOnly;
    @Nullable String volumeId;
    @Nullable String volumeName;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link VolumeMount#mountPath()}. Null leaves it out. */
    public Builder mountPath(@Nullable String mountPath) {
      this.mountPath = mountPath;
      additionalProperties.remove("mount_path");
      return this;
    }

    /** Sets {@link VolumeMount#readOnly()}. Null leaves it out. */
    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      additionalProperties.remove("read_only");
      return this;
    }

    /** Sets {@link VolumeMount#volumeId()}. Null leaves it out. */
    public Builder volumeId(@Nullable String volumeId) {
      this.volumeId = volumeId;
      additionalProperties.remove("volume_id");
      return this;
    }

    /** Sets {@link VolumeMount#volumeName()}. Null leaves it out. */
    public Builder volumeName(@Nullable String volumeName) {
      this.volumeName = volumeName;
      additionalProperties.remove("volume_name");
      return this;
    }

    /** Sets one of {@link VolumeMount#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VolumeMount build() {
      return new VolumeMount(this);
    }
  }
}
