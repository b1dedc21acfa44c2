// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which text to look for.
 *
 * <p>Immutable; equal by value.
 */
public final class GrepRequest {
  final String pattern;
  final String path;
  final @Nullable String glob;
  final @Nullable Integer limit;

  private GrepRequest(Builder builder) {
    this.pattern = ModelSupport.required(builder.pattern, "GrepRequest", "pattern");
    this.path = ModelSupport.required(builder.path, "GrepRequest", "path");
    this.glob = builder.glob;
    this.limit = builder.limit;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.pattern = pattern;
    builder.path = path;
    builder.glob = glob;
    builder.limit = limit;
    return builder;
  }

  /** The text itself; not a regular expression. Length: at least 1. */
  public String pattern() {
    return pattern;
  }

  /** Absolute path of the directory to look in. Pattern: {@code ^/}. */
  public String path() {
    return path;
  }

  /**
   * Which files to look in. Without {@code /} and <code>**</code> it is compared with names at any
   * depth, otherwise with paths relative to {@code path}. Length: at least 1. Null if absent.
   */
  public @Nullable String glob() {
    return glob;
  }

  /**
   * How many matches are returned at most. The server has a limit of its own. At least 1. Null if
   * absent.
   */
  public @Nullable Integer limit() {
    return limit;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GrepRequest && Arrays.equals(fields(), ((GrepRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      pattern, path, glob, limit,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GrepRequest{", "}")
        .add("pattern=" + pattern)
        .add("path=" + path)
        .add("glob=" + glob)
        .add("limit=" + limit)
        .toString();
  }

  /** Builds a {@link GrepRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String pattern;
    @Nullable String path;
    @Nullable String glob;
    @Nullable Integer limit;

    private Builder() {}

    /** Sets {@link GrepRequest#pattern()}. Required. */
    public Builder pattern(String pattern) {
      this.pattern = pattern;
      return this;
    }

    /** Sets {@link GrepRequest#path()}. Required. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** Sets {@link GrepRequest#glob()}. Null leaves it out. */
    public Builder glob(@Nullable String glob) {
      this.glob = glob;
      return this;
    }

    /** Sets {@link GrepRequest#limit()}. Null leaves it out. */
    public Builder limit(@Nullable Integer limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GrepRequest build() {
      return new GrepRequest(this);
    }
  }
}
