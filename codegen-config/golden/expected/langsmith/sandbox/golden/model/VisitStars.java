// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import org.jspecify.annotations.Nullable;

/**
 * How they liked it.
 *
 * <p>An open enumeration: values that this version does not know keep their number. Immutable;
 * equal by value.
 */
public final class VisitStars {
  /** On the wire {@code 1}. */
  public static final VisitStars _1 = new VisitStars(1L, Known._1);

  /** On the wire {@code 2}. */
  public static final VisitStars _2 = new VisitStars(2L, Known._2);

  /** On the wire {@code 3}. */
  public static final VisitStars _3 = new VisitStars(3L, Known._3);

  private final long value;
  private final Known known;

  private VisitStars(long value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static VisitStars of(long value) {
    if (value == 1L) {
      return _1;
    }
    if (value == 2L) {
      return _2;
    }
    if (value == 3L) {
      return _3;
    }
    return new VisitStars(value, Known.UNKNOWN_VALUE);
  }

  /** The number on the wire. */
  public long value() {
    return value;
  }

  /** The known value, for {@code switch}, or {@link Known#UNKNOWN_VALUE}. */
  public Known known() {
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VisitStars && ((VisitStars) other).value == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  /** Returns the number on the wire, which is also what queries are made of. */
  @Override
  public String toString() {
    return Long.toString(value);
  }

  /** The values that this version knows. */
  public enum Known {
    /** On the wire {@code 1}. */
    _1,
    /** On the wire {@code 2}. */
    _2,
    /** On the wire {@code 3}. */
    _3,
    /** Any other value; {@link VisitStars#value()} has it. */
    UNKNOWN_VALUE
  }
}
