// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A repository of git.
 *
 * <p>Immutable; equal by value.
 */
public final class GitRepository {
  final String remoteUrl;
  final @Nullable GitRef ref;
  final @Nullable Integer refreshIntervalSeconds;
  final Map<String, @Nullable Object> additionalProperties;

  private GitRepository(Builder builder) {
    this.remoteUrl = ModelSupport.required(builder.remoteUrl, "GitRepository", "remote_url");
    this.ref = builder.ref;
    this.refreshIntervalSeconds = builder.refreshIntervalSeconds;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.remoteUrl = remoteUrl;
    builder.ref = ref;
    builder.refreshIntervalSeconds = refreshIntervalSeconds;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * Where it is, over HTTPS: a host, a path, and neither user, query nor fragment. Pattern: <code>
   * ^https://[^/?#&#64;&#92;s]+/[^?#&#92;s]+$</code>.
   */
  public String remoteUrl() {
    return remoteUrl;
  }

  /** The property {@code ref}; see {@link GitRef}. Null if absent. */
  public @Nullable GitRef ref() {
    return ref;
  }

  /** After how many seconds it is fetched again. At least 1. Null if absent. */
  public @Nullable Integer refreshIntervalSeconds() {
    return refreshIntervalSeconds;
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
    return other instanceof GitRepository
        && Arrays.equals(fields(), ((GitRepository) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      remoteUrl, ref, refreshIntervalSeconds, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GitRepository{", "}")
        .add("remote_url=" + remoteUrl)
        .add("ref=" + ref)
        .add("refresh_interval_seconds=" + refreshIntervalSeconds)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GitRepository}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String remoteUrl;
    @Nullable GitRef ref;
    @Nullable Integer refreshIntervalSeconds;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GitRepository#remoteUrl()}. Required. */
    public Builder remoteUrl(String remoteUrl) {
      this.remoteUrl = remoteUrl;
      return this;
    }

    /** Sets {@link GitRepository#ref()}. Null leaves it out. */
    public Builder ref(@Nullable GitRef ref) {
      this.ref = ref;
      additionalProperties.remove("ref");
      return this;
    }

    /** Sets {@link GitRepository#refreshIntervalSeconds()}. Null leaves it out. */
    public Builder refreshIntervalSeconds(@Nullable Integer refreshIntervalSeconds) {
      this.refreshIntervalSeconds = refreshIntervalSeconds;
      additionalProperties.remove("refresh_interval_seconds");
      return this;
    }

    /** Sets one of {@link GitRepository#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GitRepository build() {
      return new GitRepository(this);
    }
  }
}
