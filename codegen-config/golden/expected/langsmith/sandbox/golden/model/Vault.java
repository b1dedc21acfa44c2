// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Nothing of it is for eyes.
 *
 * <p>Immutable; equal by value.
 */
public final class Vault {
  final String combination;

  private Vault(Builder builder) {
    this.combination = ModelSupport.required(builder.combination, "Vault", "combination");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.combination = combination;
    return builder;
  }

  /** Opens it. */
  public String combination() {
    return combination;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vault && Arrays.equals(fields(), ((Vault) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      combination,
    };
  }

  /** Names the type only; the specification marks all of it as sensitive. */
  @Override
  public String toString() {
    return "Vault{***}";
  }

  /** Builds a {@link Vault}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String combination;

    private Builder() {}

    /** Sets {@link Vault#combination()}. Required. */
    public Builder combination(String combination) {
      this.combination = combination;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Vault build() {
      return new Vault(this);
    }
  }
}
