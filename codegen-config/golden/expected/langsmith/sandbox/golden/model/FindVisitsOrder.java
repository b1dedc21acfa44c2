// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schema {@code FindVisitsOrder}.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class FindVisitsOrder {
  /** On the wire {@code "oldest"}. */
  public static final FindVisitsOrder OLDEST = new FindVisitsOrder("oldest", Known.OLDEST);

  /** On the wire {@code "newest"}. */
  public static final FindVisitsOrder NEWEST = new FindVisitsOrder("newest", Known.NEWEST);

  private final String value;
  private final Known known;

  private FindVisitsOrder(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static FindVisitsOrder of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "oldest":
        return OLDEST;
      case "newest":
        return NEWEST;
      default:
        return new FindVisitsOrder(value, Known.UNKNOWN_VALUE);
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
    return other instanceof FindVisitsOrder && ((FindVisitsOrder) other).value.equals(value);
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
    /** On the wire {@code "oldest"}. */
    OLDEST,
    /** On the wire {@code "newest"}. */
    NEWEST,
    /** Any other value; {@link FindVisitsOrder#value()} has it. */
    UNKNOWN_VALUE
  }
}
