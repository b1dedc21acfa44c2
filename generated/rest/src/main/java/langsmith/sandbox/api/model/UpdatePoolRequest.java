// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to change; absent members stay as they are. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class UpdatePoolRequest {
  final @Nullable String name;
  final @Nullable Integer replicas;

  private UpdatePoolRequest(Builder builder) {
    this.name = builder.name;
    this.replicas = builder.replicas;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.replicas = replicas;
    return builder;
  }

  /** The new name. Length: 1 to 63. Pattern: {@code ^[a-z0-9-]+$}. Null if absent. */
  public @Nullable String name() {
    return name;
  }

  /** How many boxes wait; 0 pauses the pool. Between 0 and 100. Null if absent. */
  public @Nullable Integer replicas() {
    return replicas;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdatePoolRequest
        && Arrays.equals(fields(), ((UpdatePoolRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, replicas,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UpdatePoolRequest{", "}")
        .add("name=" + name)
        .add("replicas=" + replicas)
        .toString();
  }

  /** Builds a {@link UpdatePoolRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Integer replicas;

    private Builder() {}

    /** Sets {@link UpdatePoolRequest#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link UpdatePoolRequest#replicas()}. Null leaves it out. */
    public Builder replicas(@Nullable Integer replicas) {
      this.replicas = replicas;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UpdatePoolRequest build() {
      return new UpdatePoolRequest(this);
    }
  }
}
