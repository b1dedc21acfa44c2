// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How much of a mount is kept in the box.
 *
 * <p>Immutable; equal by value.
 */
public final class MountCache {
  final @Nullable Long maxSizeBytes;
  final @Nullable Integer writebackSeconds;
  final Map<String, @Nullable Object> additionalProperties;

  private MountCache(Builder builder) {
    this.maxSizeBytes = builder.maxSizeBytes;
    this.writebackSeconds = builder.writebackSeconds;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.maxSizeBytes = maxSizeBytes;
    builder.writebackSeconds = writebackSeconds;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** How many bytes are kept at most. At least 0. Null if absent. */
  public @Nullable Long maxSizeBytes() {
    return maxSizeBytes;
  }

  /** After how many seconds what was written goes out. At least 0. Null if absent. */
  public @Nullable Integer writebackSeconds() {
    return writebackSeconds;
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
    return other instanceof MountCache && Arrays.equals(fields(), ((MountCache) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      maxSizeBytes, writebackSeconds, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "MountCache{", "}")
        .add("max_size_bytes=" + maxSizeBytes)
        .add("writeback_seconds=" + writebackSeconds)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link MountCache}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Long maxSizeBytes;
    @Nullable Integer writebackSeconds;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link MountCache#maxSizeBytes()}. Null leaves it out. */
    public Builder maxSizeBytes(@Nullable Long maxSizeBytes) {
      this.maxSizeBytes = maxSizeBytes;
      additionalProperties.remove("max_size_bytes");
      return this;
    }

    /** Sets {@link MountCache#writebackSeconds()}. Null leaves it out. */
    public Builder writebackSeconds(@Nullable Integer writebackSeconds) {
      this.writebackSeconds = writebackSeconds;
      additionalProperties.remove("writeback_seconds");
      return this;
    }

    /** Sets one of {@link MountCache#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public MountCache build() {
      return new MountCache(this);
    }
  }
}
