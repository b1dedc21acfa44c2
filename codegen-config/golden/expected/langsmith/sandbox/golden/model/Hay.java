// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Hay.
 *
 * <p>Immutable; equal by value.
 */
public final class Hay implements Meal {
  final long kilograms;
  final double price;
  final @Nullable String supplier;

  private Hay(Builder builder) {
    this.kilograms = ModelSupport.required(builder.kilograms, "Hay", "kilograms");
    this.price = ModelSupport.required(builder.price, "Hay", "price");
    this.supplier = builder.supplier;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.kilograms = kilograms;
    builder.price = price;
    builder.supplier = supplier;
    return builder;
  }

  /** Always {@code "hay"}. */
  @Override
  public String mealKind() {
    return "hay";
  }

  /** How much. */
  public long kilograms() {
    return kilograms;
  }

  /** What it cost, in crowns. */
  public double price() {
    return price;
  }

  /** Who sold it. May be null. */
  public @Nullable String supplier() {
    return supplier;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hay && Arrays.equals(fields(), ((Hay) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      kilograms, price, supplier,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Hay{", "}")
        .add("kilograms=" + kilograms)
        .add("price=***")
        .add("supplier=" + ModelSupport.hidden(supplier))
        .toString();
  }

  /** Builds a {@link Hay}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Long kilograms;
    @Nullable Double price;
    @Nullable String supplier;

    private Builder() {}

    /** Sets {@link Hay#kilograms()}. Required. */
    public Builder kilograms(Long kilograms) {
      this.kilograms = kilograms;
      return this;
    }

    /** Sets {@link Hay#price()}. Required. */
    public Builder price(Double price) {
      this.price = price;
      return this;
    }

    /** Sets {@link Hay#supplier()}. */
    public Builder supplier(@Nullable String supplier) {
      this.supplier = supplier;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Hay build() {
      return new Hay(this);
    }
  }
}
