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
 * All pools. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class PoolList {
  final @Nullable List<Pool> pools;
  final Map<String, @Nullable Object> additionalProperties;

  private PoolList(Builder builder) {
    this.pools = ModelSupport.copyOf(builder.pools);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.pools = pools;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The pools. Null if absent. */
  public @Nullable List<Pool> pools() {
    return pools;
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
    return other instanceof PoolList && Arrays.equals(fields(), ((PoolList) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      pools, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "PoolList{", "}")
        .add("pools=" + pools)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link PoolList}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<Pool> pools;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link PoolList#pools()}. Null leaves it out. */
    public Builder pools(@Nullable List<Pool> pools) {
      this.pools = pools;
      additionalProperties.remove("pools");
      return this;
    }

    /** Sets one of {@link PoolList#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public PoolList build() {
      return new PoolList(this);
    }
  }
}
