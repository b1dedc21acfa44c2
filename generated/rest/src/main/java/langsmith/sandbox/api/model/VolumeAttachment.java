// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A box that a volume is attached to.
 *
 * <p>Immutable; equal by value.
 */
public final class VolumeAttachment {
  final @Nullable String mountPath;
  final @Nullable Boolean readOnly;
  final @Nullable String sandboxId;
  final @Nullable String sandboxName;
  final Map<String, @Nullable Object> additionalProperties;

  private VolumeAttachment(Builder builder) {
    this.mountPath = builder.mountPath;
    this.readOnly = builder.readOnly;
    this.sandboxId = builder.sandboxId;
    this.sandboxName = builder.sandboxName;
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
    builder.sandboxId = sandboxId;
    builder.sandboxName = sandboxName;
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

  /** Id of the box. Null if absent. */
  public @Nullable String sandboxId() {
    return sandboxId;
  }

  /** Name of the box. Null if absent. */
  public @Nullable String sandboxName() {
    return sandboxName;
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
    return other instanceof VolumeAttachment
        && Arrays.equals(fields(), ((VolumeAttachment) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      mountPath, readOnly, sandboxId, sandboxName, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VolumeAttachment{", "}")
        .add("mount_path=" + mountPath)
        .add("read_only=" + readOnly)
        .add("sandbox_id=" + sandboxId)
        .add("sandbox_name=" + sandboxName)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link VolumeAttachment}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String mountPath;
    @Nullable Boolean readOnly;
    @Nullable String sandboxId;
    @Nullable String sandboxName;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link VolumeAttachment#mountPath()}. Null leaves it out. */
    public Builder mountPath(@Nullable String mountPath) {
      this.mountPath = mountPath;
      additionalProperties.remove("mount_path");
      return this;
    }

    /** Sets {@link VolumeAttachment#readOnly()}. Null leaves it out. */
    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      additionalProperties.remove("read_only");
      return this;
    }

    /** Sets {@link VolumeAttachment#sandboxId()}. Null leaves it out. */
    public Builder sandboxId(@Nullable String sandboxId) {
      this.sandboxId = sandboxId;
      additionalProperties.remove("sandbox_id");
      return this;
    }

    /** Sets {@link VolumeAttachment#sandboxName()}. Null leaves it out. */
    public Builder sandboxName(@Nullable String sandboxName) {
      this.sandboxName = sandboxName;
      additionalProperties.remove("sandbox_name");
      return this;
    }

    /** Sets one of {@link VolumeAttachment#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VolumeAttachment build() {
      return new VolumeAttachment(this);
    }
  }
}
