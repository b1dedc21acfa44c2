// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A file or a directory.
 *
 * <p>Immutable; equal by value.
 */
public final class GlobMatch {
  final String path;
  final @Nullable Boolean isDir;
  final @Nullable Long sizeBytes;
  final @Nullable OffsetDateTime modifiedAt;
  final Map<String, @Nullable Object> additionalProperties;

  private GlobMatch(Builder builder) {
    this.path = ModelSupport.required(builder.path, "GlobMatch", "path");
    this.isDir = builder.isDir;
    this.sizeBytes = builder.sizeBytes;
    this.modifiedAt = builder.modifiedAt;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.path = path;
    builder.isDir = isDir;
    builder.sizeBytes = sizeBytes;
    builder.modifiedAt = modifiedAt;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Its absolute path. */
  public String path() {
    return path;
  }

  /** Whether it is a directory. Null if absent. */
  public @Nullable Boolean isDir() {
    return isDir;
  }

  /** How many bytes it has. At least 0. Null if absent. */
  public @Nullable Long sizeBytes() {
    return sizeBytes;
  }

  /** When it was last written. Null if absent. */
  public @Nullable OffsetDateTime modifiedAt() {
    return modifiedAt;
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
    return other instanceof GlobMatch && Arrays.equals(fields(), ((GlobMatch) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      path, isDir, sizeBytes, modifiedAt, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GlobMatch{", "}")
        .add("path=" + path)
        .add("is_dir=" + isDir)
        .add("size_bytes=" + sizeBytes)
        .add("modified_at=" + modifiedAt)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GlobMatch}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String path;
    @Nullable Boolean isDir;
    @Nullable Long sizeBytes;
    @Nullable OffsetDateTime modifiedAt;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GlobMatch#path()}. Required. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** Sets {@link GlobMatch#isDir()}. Null leaves it out. */
    public Builder isDir(@Nullable Boolean isDir) {
      this.isDir = isDir;
      additionalProperties.remove("is_dir");
      return this;
    }

    /** Sets {@link GlobMatch#sizeBytes()}. Null leaves it out. */
    public Builder sizeBytes(@Nullable Long sizeBytes) {
      this.sizeBytes = sizeBytes;
      additionalProperties.remove("size_bytes");
      return this;
    }

    /** Sets {@link GlobMatch#modifiedAt()}. Null leaves it out. */
    public Builder modifiedAt(@Nullable OffsetDateTime modifiedAt) {
      this.modifiedAt = modifiedAt;
      additionalProperties.remove("modified_at");
      return this;
    }

    /** Sets one of {@link GlobMatch#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GlobMatch build() {
      return new GlobMatch(this);
    }
  }
}
