// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of S3. Needs rights for AWS.
 *
 * <p>Immutable; equal by value.
 */
public final class S3Mount implements Mount {
  final String id;
  final String mountPath;
  final @Nullable Boolean readOnly;
  final @Nullable MountCache cache;
  final @Nullable MountEncryption encryption;
  final S3Bucket s3;
  final Map<String, @Nullable Object> additionalProperties;

  private S3Mount(Builder builder) {
    this.id = ModelSupport.required(builder.id, "S3Mount", "id");
    this.mountPath = ModelSupport.required(builder.mountPath, "S3Mount", "mount_path");
    this.readOnly = builder.readOnly;
    this.cache = builder.cache;
    this.encryption = builder.encryption;
    this.s3 = ModelSupport.required(builder.s3, "S3Mount", "s3");
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
    builder.encryption = encryption;
    builder.s3 = s3;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The kind of mount. Always {@code "s3"}. */
  @Override
  public String type() {
    return "s3";
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

  /** The property {@code encryption}; see {@link MountEncryption}. Null if absent. */
  public @Nullable MountEncryption encryption() {
    return encryption;
  }

  /** The property {@code s3}; see {@link S3Bucket}. */
  public S3Bucket s3() {
    return s3;
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
    return other instanceof S3Mount && Arrays.equals(fields(), ((S3Mount) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id, mountPath, readOnly, cache, encryption, s3, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "S3Mount{", "}")
        .add("id=" + id)
        .add("mount_path=" + mountPath)
        .add("read_only=" + readOnly)
        .add("cache=" + cache)
        .add("encryption=" + encryption)
        .add("s3=" + s3)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link S3Mount}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String mountPath;
    @Nullable Boolean readOnly;
    @Nullable MountCache cache;
    @Nullable MountEncryption encryption;
    @Nullable S3Bucket s3;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link S3Mount#id()}. Required. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link S3Mount#mountPath()}. Required. */
    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    /** Sets {@link S3Mount#readOnly()}. Null leaves it out. */
    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      additionalProperties.remove("read_only");
      return this;
    }

    /** Sets {@link S3Mount#cache()}. Null leaves it out. */
    public Builder cache(@Nullable MountCache cache) {
      this.cache = cache;
      additionalProperties.remove("cache");
      return this;
    }

    /** Sets {@link S3Mount#encryption()}. Null leaves it out. */
    public Builder encryption(@Nullable MountEncryption encryption) {
      this.encryption = encryption;
      additionalProperties.remove("encryption");
      return this;
    }

    /** Sets {@link S3Mount#s3()}. Required. */
    public Builder s3(S3Bucket s3) {
      this.s3 = s3;
      return this;
    }

    /** Sets one of {@link S3Mount#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public S3Mount build() {
      return new S3Mount(this);
    }
  }
}
