// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an animal eats.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class Diet {
  /** Plants. On the wire {@code "herbivore"}. */
  public static final Diet HERBIVORE = new Diet("herbivore", Known.HERBIVORE);

  /** Meat. On the wire {@code "carnivore"}. */
  public static final Diet CARNIVORE = new Diet("carnivore", Known.CARNIVORE);

  /** {@code sushi} &amp; the like. On the wire {@code "raw-fish"}. */
  public static final Diet RAW_FISH = new Diet("raw-fish", Known.RAW_FISH);

  /** Whatever is left. On the wire {@code "2nd_helping"}. */
  public static final Diet _2ND_HELPING = new Diet("2nd_helping", Known._2ND_HELPING);

  private final String value;
  private final Known known;

  private Diet(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static Diet of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "herbivore":
        return HERBIVORE;
      case "carnivore":
        return CARNIVORE;
      case "raw-fish":
        return RAW_FISH;
      case "2nd_helping":
        return _2ND_HELPING;
      default:
        return new Diet(value, Known.UNKNOWN_VALUE);
    }
  }

  /** The text on the wire. */
  public String value() {
    return value;
  }

  /** The known value, for {@code switch}, or {@link Known#UNKNOWN_VALUE}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Diet && ((Diet) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the text on the wire, which is also what queries are made of. */
  @Override
  public String toString() {
    return value;
  }

  /** The values that this version knows. */
  public enum Known {
    /** Plants. On the wire {@code "herbivore"}. */
    HERBIVORE,
    /** Meat. On the wire {@code "carnivore"}. */
    CARNIVORE,
    /** {@code sushi} &amp; the like. On the wire {@code "raw-fish"}. */
    RAW_FISH,
    /** Whatever is left. On the wire {@code "2nd_helping"}. */
    _2ND_HELPING,
    /** Any other value; {@link Diet#value()} has it. */
    UNKNOWN_VALUE
  }
}
