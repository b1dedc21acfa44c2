// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A visit.
 *
 * <p>Immutable; equal by value.
 */
public final class Visit {
  final BigDecimal price;
  final VisitGuest guest;
  final VisitStars stars;
  final @Nullable VisitPlace place;
  final @Nullable Map<String, @Nullable String> moods;
  final @Nullable String plan;

  private Visit(Builder builder) {
    this.price = ModelSupport.required(builder.price, "Visit", "price");
    this.guest = ModelSupport.required(builder.guest, "Visit", "guest");
    this.stars = ModelSupport.required(builder.stars, "Visit", "stars");
    this.place = builder.place;
    this.moods = ModelSupport.copyOf(builder.moods);
    this.plan = builder.plan;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.price = price;
    builder.guest = guest;
    builder.stars = stars;
    builder.place = place;
    builder.moods = moods;
    builder.plan = plan;
    return builder;
  }

  /** What it cost. */
  public BigDecimal price() {
    return price;
  }

  /** A name, or everything about the guest. */
  public VisitGuest guest() {
    return guest;
  }

  /** How they liked it. */
  public VisitStars stars() {
    return stars;
  }

  /** Where. Null if absent. */
  public @Nullable VisitPlace place() {
    return place;
  }

  /** Their moods, by hour. Null if absent. */
  public @Nullable Map<String, @Nullable String> moods() {
    return moods;
  }

  /** The plan. Null if absent. */
  public @Nullable String plan() {
    return plan;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Visit && Arrays.equals(fields(), ((Visit) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      price, guest, stars, place, moods, plan,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Visit{", "}")
        .add("price=" + price)
        .add("guest=" + guest)
        .add("stars=" + stars)
        .add("place=" + place)
        .add("moods=" + moods)
        .add("plan=" + plan)
        .toString();
  }

  /** Builds a {@link Visit}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable BigDecimal price;
    @Nullable VisitGuest guest;
    @Nullable VisitStars stars;
    @Nullable VisitPlace place;
    @Nullable Map<String, @Nullable String> moods;
    @Nullable String plan;

    private Builder() {}

    /** Sets {@link Visit#price()}. Required. */
    public Builder price(BigDecimal price) {
      this.price = price;
      return this;
    }

    /** Sets {@link Visit#guest()}. Required. */
    public Builder guest(VisitGuest guest) {
      this.guest = guest;
      return this;
    }

    /** Sets {@link Visit#stars()}. Required. */
    public Builder stars(VisitStars stars) {
      this.stars = stars;
      return this;
    }

    /** Sets {@link Visit#place()}. Null leaves it out. */
    public Builder place(@Nullable VisitPlace place) {
      this.place = place;
      return this;
    }

    /** Sets {@link Visit#moods()}. Null leaves it out. */
    public Builder moods(@Nullable Map<String, @Nullable String> moods) {
      this.moods = moods;
      return this;
    }

    /** Sets {@link Visit#plan()}. Null leaves it out. */
    public Builder plan(@Nullable String plan) {
      this.plan = plan;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Visit build() {
      return new Visit(this);
    }
  }
}
