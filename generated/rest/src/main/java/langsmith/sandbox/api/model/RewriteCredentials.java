// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the credentials of a request that is sent elsewhere.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class RewriteCredentials {
  /** On the wire {@code "strip"}. */
  public static final RewriteCredentials STRIP = new RewriteCredentials("strip", Known.STRIP);

  /** On the wire {@code "redact"}. */
  public static final RewriteCredentials REDACT = new RewriteCredentials("redact", Known.REDACT);

  /** On the wire {@code "keep"}. */
  public static final RewriteCredentials KEEP = new RewriteCredentials("keep", Known.KEEP);

  private final String value;
  private final Known known;

  private RewriteCredentials(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static RewriteCredentials of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "strip":
        return STRIP;
      case "redact":
        return REDACT;
      case "keep":
        return KEEP;
      default:
        return new RewriteCredentials(value, Known.UNKNOWN_VALUE);
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
    return other instanceof RewriteCredentials && ((RewriteCredentials) other).value.equals(value);
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
    /** On the wire {@code "strip"}. */
    STRIP,
    /** On the wire {@code "redact"}. */
    REDACT,
    /** On the wire {@code "keep"}. */
    KEEP,
    /** Any other value; {@link RewriteCredentials#value()} has it. */
    UNKNOWN_VALUE
  }
}
