// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A repository of the context hub.
 *
 * <p>Immutable; equal by value.
 */
public final class ContextHubRepository {
  final String repo;
  final @Nullable Boolean initialPullOnly;
  final Map<String, @Nullable Object> additionalProperties;

  private ContextHubRepository(Builder builder) {
    this.repo = ModelSupport.required(builder.repo, "ContextHubRepository", "repo");
    this.initialPullOnly = builder.initialPullOnly;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.repo = repo;
    builder.initialPullOnly = initialPullOnly;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * Which one, as {@code owner/name}, or {@code -/name} for one of the workspace. Pattern: {@code
   * ^[^/]+/[^/]+$}.
   */
  public String repo() {
    return repo;
  }

  /** Whether later changes stay out. Default: {@code false}. Null if absent. */
  public @Nullable Boolean initialPullOnly() {
    return initialPullOnly;
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
    return other instanceof ContextHubRepository
        && Arrays.equals(fields(), ((ContextHubRepository) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      repo, initialPullOnly, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ContextHubRepository{", "}")
        .add("repo=" + repo)
        .add("initial_pull_only=" + initialPullOnly)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ContextHubRepository}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String repo;
    @Nullable Boolean initialPullOnly;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ContextHubRepository#repo()}. Required. */
    public Builder repo(String repo) {
      this.repo = repo;
      return this;
    }

    /** Sets {@link ContextHubRepository#initialPullOnly()}. Null leaves it out. */
    public Builder initialPullOnly(@Nullable Boolean initialPullOnly) {
      this.initialPullOnly = initialPullOnly;
      additionalProperties.remove("initial_pull_only");
      return this;
    }

    /** Sets one of {@link ContextHubRepository#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ContextHubRepository build() {
      return new ContextHubRepository(this);
    }
  }
}
