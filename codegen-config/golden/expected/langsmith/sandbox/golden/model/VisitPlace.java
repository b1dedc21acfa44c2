// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where.
 *
 * <p>Immutable; equal by value.
 */
public final class VisitPlace {
  final @Nullable Integer row;

  private VisitPlace(Builder builder) {
    this.row = builder.row;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.row = row;
    return builder;
  }

  /** The row. Null if absent. */
  public @Nullable Integer row() {
    return row;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VisitPlace && Arrays.equals(fields(), ((VisitPlace) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      row,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "VisitPlace{", "}").add("row=" + row).toString();
  }

  /** Builds a {@link VisitPlace}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer row;

    private Builder() {}

    /** Sets {@link VisitPlace#row()}. Null leaves it out. */
    public Builder row(@Nullable Integer row) {
      this.row = row;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public VisitPlace build() {
      return new VisitPlace(this);
    }
  }
}
