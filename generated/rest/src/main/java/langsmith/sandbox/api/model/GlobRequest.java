// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which names to look for.
 *
 * <p>Immutable; equal by value.
 */
public final class GlobRequest {
  final String pattern;
  final String path;
  final @Nullable Integer limit;

  private GlobRequest(Builder builder) {
    this.pattern = ModelSupport.required(builder.pattern, "GlobRequest", "pattern");
    this.path = ModelSupport.required(builder.path, "GlobRequest", "path");
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
    builder.limit = limit;
    return builder;
  }

  /**
   * Compared with paths relative to {@code path}: <code>*</code> and {@code ?} within a name,
   * {@code [...]} for one of several characters, <code>**</code> for any number of directories.
   * Length: at least 1.
   */
  public String pattern() {
    return pattern;
  }

  /** Absolute path of the directory to look in. Pattern: {@code ^/}. */
  public String path() {
    return path;
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
    return other instanceof GlobRequest && Arrays.equals(fields(), ((GlobRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      pattern, path, limit,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GlobRequest{", "}")
        .add("pattern=" + pattern)
        .add("path=" + path)
        .add("limit=" + limit)
        .toString();
  }

  /** Builds a {@link GlobRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String pattern;
    @Nullable String path;
    @Nullable Integer limit;

    private Builder() {}

    /** Sets {@link GlobRequest#pattern()}. Required. */
    public Builder pattern(String pattern) {
      this.pattern = pattern;
      return this;
    }

    /** Sets {@link GlobRequest#path()}. Required. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** Sets {@link GlobRequest#limit()}. Null leaves it out. */
    public Builder limit(@Nullable Integer limit) {
      this.limit = limit;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GlobRequest build() {
      return new GlobRequest(this);
    }
  }
}
