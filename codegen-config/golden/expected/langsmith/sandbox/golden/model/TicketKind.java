// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who it is for.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class TicketKind {
  /** On the wire {@code "adult"}. */
  public static final TicketKind ADULT = new TicketKind("adult", Known.ADULT);

  /** On the wire {@code "child"}. */
  public static final TicketKind CHILD = new TicketKind("child", Known.CHILD);

  private final String value;
  private final Known known;

  private TicketKind(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static TicketKind of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "adult":
        return ADULT;
      case "child":
        return CHILD;
      default:
        return new TicketKind(value, Known.UNKNOWN_VALUE);
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
    return other instanceof TicketKind && ((TicketKind) other).value.equals(value);
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
    /** On the wire {@code "adult"}. */
    ADULT,
    /** On the wire {@code "child"}. */
    CHILD,
    /** Any other value; {@link TicketKind#value()} has it. */
    UNKNOWN_VALUE
  }
}
