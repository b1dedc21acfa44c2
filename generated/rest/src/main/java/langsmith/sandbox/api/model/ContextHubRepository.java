// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
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

  private ContextHubRepository(Builder builder) {
    this.repo = ModelSupport.required(builder.repo, "ContextHubRepository", "repo");
    this.initialPullOnly = builder.initialPullOnly;
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
      repo, initialPullOnly,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ContextHubRepository{", "}")
        .add("repo=" + repo)
        .add("initial_pull_only=" + initialPullOnly)
        .toString();
  }

  /** Builds a {@link ContextHubRepository}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String repo;
    @Nullable Boolean initialPullOnly;

    private Builder() {}

    /** Sets {@link ContextHubRepository#repo()}. Required. */
    public Builder repo(String repo) {
      this.repo = repo;
      return this;
    }

    /** Sets {@link ContextHubRepository#initialPullOnly()}. Null leaves it out. */
    public Builder initialPullOnly(@Nullable Boolean initialPullOnly) {
      this.initialPullOnly = initialPullOnly;
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
