// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What to change; absent members stay as they are.
 *
 * <p>Immutable; equal by value.
 */
public final class AnimalPatch {
  final @Nullable String name;
  final @Nullable LocalDate adoptedOn;
  final boolean adoptedOnCleared;
  final @Nullable Integer legs;
  final boolean legsCleared;
  final @Nullable String house;
  final boolean houseCleared;

  private AnimalPatch(Builder builder) {
    this.name = builder.name;
    this.adoptedOn = builder.adoptedOn;
    this.adoptedOnCleared = builder.adoptedOnCleared;
    this.legs = builder.legs;
    this.legsCleared = builder.legsCleared;
    this.house = builder.house;
    this.houseCleared = builder.houseCleared;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.adoptedOn = adoptedOn;
    builder.adoptedOnCleared = adoptedOnCleared;
    builder.legs = legs;
    builder.legsCleared = legsCleared;
    builder.house = house;
    builder.houseCleared = houseCleared;
    return builder;
  }

  /** The new name. Null if absent. */
  public @Nullable String name() {
    return name;
  }

  /** The new date; null takes it away. Null if absent. */
  public @Nullable LocalDate adoptedOn() {
    return adoptedOn;
  }

  /** Whether {@code adopted_on} is written as an explicit null; an absent one is left out. */
  public boolean adoptedOnCleared() {
    return adoptedOnCleared;
  }

  /** The new number of legs. Null if absent. */
  public @Nullable Integer legs() {
    return legs;
  }

  /** Whether {@code legs} is written as an explicit null; an absent one is left out. */
  public boolean legsCleared() {
    return legsCleared;
  }

  /**
   * The new house. Null if absent.
   *
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  public @Nullable String house() {
    return house;
  }

  /**
   * Whether {@code house} is written as an explicit null; an absent one is left out.
   *
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  public boolean houseCleared() {
    return houseCleared;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnimalPatch && Arrays.equals(fields(), ((AnimalPatch) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, adoptedOn, adoptedOnCleared, legs, legsCleared, house, houseCleared,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "AnimalPatch{", "}")
        .add("name=" + name)
        .add("adopted_on=" + adoptedOn)
        .add("legs=" + legs)
        .add("house=" + house)
        .toString();
  }

  /** Builds a {@link AnimalPatch}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable LocalDate adoptedOn;
    boolean adoptedOnCleared;
    @Nullable Integer legs;
    boolean legsCleared;
    @Nullable String house;
    boolean houseCleared;

    private Builder() {}

    /** Sets {@link AnimalPatch#name()}. Null leaves it out. */
    public Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link AnimalPatch#adoptedOn()}. Null leaves it out. */
    public Builder adoptedOn(@Nullable LocalDate adoptedOn) {
      this.adoptedOn = adoptedOn;
      this.adoptedOnCleared = false;
      return this;
    }

    /** Has {@code adopted_on} written as an explicit null. */
    public Builder adoptedOnCleared() {
      this.adoptedOn = null;
      this.adoptedOnCleared = true;
      return this;
    }

    /** Sets {@link AnimalPatch#legs()}. Null leaves it out. */
    public Builder legs(@Nullable Integer legs) {
      this.legs = legs;
      this.legsCleared = false;
      return this;
    }

    /** Has {@code legs} written as an explicit null. */
    public Builder legsCleared() {
      this.legs = null;
      this.legsCleared = true;
      return this;
    }

    /**
     * Sets {@link AnimalPatch#house()}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder house(@Nullable String house) {
      this.house = house;
      this.houseCleared = false;
      return this;
    }

    /**
     * Has {@code house} written as an explicit null.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder houseCleared() {
      this.house = null;
      this.houseCleared = true;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public AnimalPatch build() {
      return new AnimalPatch(this);
    }
  }
}
