// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of Google Cloud. Needs rights for it; all of them are read-only or none.
 *
 * <p>Immutable; equal by value.
 */
public final class GcsMount implements Mount {
  final String id;
  final String mountPath;
  final @Nullable Boolean readOnly;
  final @Nullable MountCache cache;
  final GcsBucket gcs;
  final Map<String, @Nullable Object> additionalProperties;

  private GcsMount(Builder builder) {
    this.id = ModelSupport.required(builder.id, "GcsMount", "id");
    this.mountPath = ModelSupport.required(builder.mountPath, "GcsMount", "mount_path");
    this.readOnly = builder.readOnly;
    this.cache = builder.cache;
    this.gcs = ModelSupport.required(builder.gcs, "GcsMount", "gcs");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.mountPath = mountPath;
    builder.readOnly = readOnly;
    builder.cache = cache;
    builder.gcs = gcs;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The kind of mount. Always {@code "gcs"}. */
  @Override
  public String type() {
    return "gcs";
  }

  /**
   * A name, unique among the mounts of the box. Length: at most 64. Pattern: {@code
   * ^[A-Za-z0-9_-]+$}.
   */
  public String id() {
    return id;
  }

  /** Absolute path of the directory. Pattern: {@code ^/}. */
  public String mountPath() {
    return mountPath;
  }

  /** Whether nothing can be written. Null if absent. */
  public @Nullable Boolean readOnly() {
    return readOnly;
  }

  /** The property {@code cache}; see {@link MountCache}. Null if absent. */
  public @Nullable MountCache cache() {
    return cache;
  }

  /** The property {@code gcs}; see {@link GcsBucket}. */
  public GcsBucket gcs() {
    return gcs;
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
    return other instanceof GcsMount && Arrays.equals(fields(), ((GcsMount) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id, mountPath, readOnly, cache, gcs, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GcsMount{", "}")
        .add("id=" + id)
        .add("mount_path=" + mountPath)
        .add("read_only=" + readOnly)
        .add("cache=" + cache)
        .add("gcs=" + gcs)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GcsMount}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String mountPath;
    @Nullable Boolean readOnly;
    @Nullable MountCache cache;
    @Nullable GcsBucket gcs;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GcsMount#id()}. Required. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link GcsMount#mountPath()}. Required. */
    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    /** Sets {@link GcsMount#readOnly()}. Null leaves it out. */
    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      additionalProperties.remove("read_only");
      return this;
    }

    /** Sets {@link GcsMount#cache()}. Null leaves it out. */
    public Builder cache(@Nullable MountCache cache) {
      this.cache = cache;
      additionalProperties.remove("cache");
      return this;
    }

    /** Sets {@link GcsMount#gcs()}. Required. */
    public Builder gcs(GcsBucket gcs) {
      this.gcs = gcs;
      return this;
    }

    /** Sets one of {@link GcsMount#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GcsMount build() {
      return new GcsMount(this);
    }
  }
}
