// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Fish.
 *
 * <p>Immutable; equal by value.
 */
public final class Fish implements Meal {
  final @Nullable List<String> names;

  private Fish(Builder builder) {
    this.names = ModelSupport.copyOf(builder.names);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.names = names;
    return builder;
  }

  /** Always {@code "fish"}. */
  @Override
  public String mealKind() {
    return "fish";
  }

  /** Who it was. Null if absent. */
  public @Nullable List<String> names() {
    return names;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fish && Arrays.equals(fields(), ((Fish) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      names,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Fish{", "}").add("names=" + names).toString();
  }

  /** Builds a {@link Fish}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> names;

    private Builder() {}

    /** Sets {@link Fish#names()}. Null leaves it out. */
    public Builder names(@Nullable List<String> names) {
      this.names = names;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Fish build() {
      return new Fish(this);
    }
  }
}
