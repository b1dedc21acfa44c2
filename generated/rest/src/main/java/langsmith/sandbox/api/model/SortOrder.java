// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A direction of an order.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class SortOrder {
  /** On the wire {@code "asc"}. */
  public static final SortOrder ASC = new SortOrder("asc", Known.ASC);

  /** On the wire {@code "desc"}. */
  public static final SortOrder DESC = new SortOrder("desc", Known.DESC);

  private final String value;
  private final Known known;

  private SortOrder(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static SortOrder of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "asc":
        return ASC;
      case "desc":
        return DESC;
      default:
        return new SortOrder(value, Known.UNKNOWN_VALUE);
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
    return other instanceof SortOrder && ((SortOrder) other).value.equals(value);
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
    /** On the wire {@code "asc"}. */
    ASC,
    /** On the wire {@code "desc"}. */
    DESC,
    /** Any other value; {@link SortOrder#value()} has it. */
    UNKNOWN_VALUE
  }
}
