// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source from which a page may load.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class CspSourceBundle {
  /** On the wire {@code "cdnjs"}. */
  public static final CspSourceBundle CDNJS = new CspSourceBundle("cdnjs", Known.CDNJS);

  /** On the wire {@code "google-fonts"}. */
  public static final CspSourceBundle GOOGLE_FONTS =
      new CspSourceBundle("google-fonts", Known.GOOGLE_FONTS);

  /** On the wire {@code "jsdelivr"}. */
  public static final CspSourceBundle JSDELIVR = new CspSourceBundle("jsdelivr", Known.JSDELIVR);

  /** On the wire {@code "unpkg"}. */
  public static final CspSourceBundle UNPKG = new CspSourceBundle("unpkg", Known.UNPKG);

  /** On the wire {@code "none"}. */
  public static final CspSourceBundle NONE = new CspSourceBundle("none", Known.NONE);

  /** On the wire {@code "any"}. */
  public static final CspSourceBundle ANY = new CspSourceBundle("any", Known.ANY);

  private final String value;
  private final Known known;

  private CspSourceBundle(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static CspSourceBundle of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "cdnjs":
        return CDNJS;
      case "google-fonts":
        return GOOGLE_FONTS;
      case "jsdelivr":
        return JSDELIVR;
      case "unpkg":
        return UNPKG;
      case "none":
        return NONE;
      case "any":
        return ANY;
      default:
        return new CspSourceBundle(value, Known.UNKNOWN_VALUE);
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
    return other instanceof CspSourceBundle && ((CspSourceBundle) other).value.equals(value);
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
    /** On the wire {@code "cdnjs"}. */
    CDNJS,
    /** On the wire {@code "google-fonts"}. */
    GOOGLE_FONTS,
    /** On the wire {@code "jsdelivr"}. */
    JSDELIVR,
    /** On the wire {@code "unpkg"}. */
    UNPKG,
    /** On the wire {@code "none"}. */
    NONE,
    /** On the wire {@code "any"}. */
    ANY,
    /** Any other value; {@link CspSourceBundle#value()} has it. */
    UNKNOWN_VALUE
  }
}
