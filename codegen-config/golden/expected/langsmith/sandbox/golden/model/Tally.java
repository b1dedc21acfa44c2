// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A number.
 *
 * <p>Immutable; equal by value.
 */
public final class Tally {
  final @Nullable Long count;

  private Tally(Builder builder) {
    this.count = builder.count;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.count = count;
    return builder;
  }

  /** The number. Null if absent. */
  public @Nullable Long count() {
    return count;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally && Arrays.equals(fields(), ((Tally) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      count,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Tally{", "}").add("count=" + count).toString();
  }

  /** Builds a {@link Tally}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Long count;

    private Builder() {}

    /** Sets {@link Tally#count()}. Null leaves it out. */
    public Builder count(@Nullable Long count) {
      this.count = count;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Tally build() {
      return new Tally(this);
    }
  }
}
