// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * <p>Immutable; equal by value.
 */
public final class GlobResult {
  final @Nullable List<GlobMatch> matches;
  final @Nullable Boolean truncated;
  final Map<String, @Nullable Object> additionalProperties;

  private GlobResult(Builder builder) {
    this.matches = ModelSupport.copyOf(builder.matches);
    this.truncated = builder.truncated;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.matches = matches;
    builder.truncated = truncated;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** In the order of their paths. Null if absent. */
  public @Nullable List<GlobMatch> matches() {
    return matches;
  }

  /**
   * Whether there may be more than the limit or the server's patience let through. Null if absent.
   */
  public @Nullable Boolean truncated() {
    return truncated;
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
    return other instanceof GlobResult && Arrays.equals(fields(), ((GlobResult) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      matches, truncated, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GlobResult{", "}")
        .add("matches=" + matches)
        .add("truncated=" + truncated)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GlobResult}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<GlobMatch> matches;
    @Nullable Boolean truncated;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GlobResult#matches()}. Null leaves it out. */
    public Builder matches(@Nullable List<GlobMatch> matches) {
      this.matches = matches;
      additionalProperties.remove("matches");
      return this;
    }

    /** Sets {@link GlobResult#truncated()}. Null leaves it out. */
    public Builder truncated(@Nullable Boolean truncated) {
      this.truncated = truncated;
      additionalProperties.remove("truncated");
      return this;
    }

    /** Sets one of {@link GlobResult#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GlobResult build() {
      return new GlobResult(this);
    }
  }
}
