// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What was written.
 *
 * <p>Immutable; equal by value.
 */
public final class UploadResult {
  final @Nullable String path;
  final @Nullable Long written;
  final Map<String, @Nullable Object> additionalProperties;

  private UploadResult(Builder builder) {
    this.path = builder.path;
    this.written = builder.written;
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
    builder.written = written;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The absolute path of the file. Null if absent. */
  public @Nullable String path() {
    return path;
  }

  /** How many bytes were written. At least 0. Null if absent. */
  public @Nullable Long written() {
    return written;
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
    return other instanceof UploadResult
        && Arrays.equals(fields(), ((UploadResult) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      path, written, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UploadResult{", "}")
        .add("path=" + path)
        .add("written=" + written)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link UploadResult}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String path;
    @Nullable Long written;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link UploadResult#path()}. Null leaves it out. */
    public Builder path(@Nullable String path) {
      this.path = path;
      additionalProperties.remove("path");
      return this;
    }

    /** Sets {@link UploadResult#written()}. Null leaves it out. */
    public Builder written(@Nullable Long written) {
      this.written = written;
      additionalProperties.remove("written");
      return this;
    }

    /** Sets one of {@link UploadResult#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UploadResult build() {
      return new UploadResult(this);
    }
  }
}
