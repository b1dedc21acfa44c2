// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * <p>Immutable; equal by value.
 */
public final class GrepMatch {
  final String path;
  final int line;
  final @Nullable String text;
  final Map<String, @Nullable Object> additionalProperties;

  private GrepMatch(Builder builder) {
    this.path = ModelSupport.required(builder.path, "GrepMatch", "path");
    this.line = ModelSupport.required(builder.line, "GrepMatch", "line");
    this.text = builder.text;
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
    builder.line = line;
    builder.text = text;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Absolute path of the file. */
  public String path() {
    return path;
  }

  /** The number of the line, from 1. At least 1. */
  public int line() {
    return line;
  }

  /** The line. Null if absent. */
  public @Nullable String text() {
    return text;
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
    return other instanceof GrepMatch && Arrays.equals(fields(), ((GrepMatch) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      path, line, text, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GrepMatch{", "}")
        .add("path=" + path)
        .add("line=" + line)
        .add("text=" + ModelSupport.hidden(text))
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GrepMatch}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String path;
    @Nullable Integer line;
    @Nullable String text;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GrepMatch#path()}. Required. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** Sets {@link GrepMatch#line()}. Required. */
    public Builder line(Integer line) {
      this.line = line;
      return this;
    }

    /** Sets {@link GrepMatch#text()}. Null leaves it out. */
    public Builder text(@Nullable String text) {
      this.text = text;
      additionalProperties.remove("text");
      return this;
    }

    /** Sets one of {@link GrepMatch#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GrepMatch build() {
      return new GrepMatch(this);
    }
  }
}
