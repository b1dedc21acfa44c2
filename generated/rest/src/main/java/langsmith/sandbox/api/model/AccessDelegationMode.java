// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose permissions code in the box has towards the LangSmith API.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class AccessDelegationMode {
  /** On the wire {@code "EXPLICIT"}. */
  public static final AccessDelegationMode EXPLICIT =
      new AccessDelegationMode("EXPLICIT", Known.EXPLICIT);

  private final String value;
  private final Known known;

  private AccessDelegationMode(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static AccessDelegationMode of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "EXPLICIT":
        return EXPLICIT;
      default:
        return new AccessDelegationMode(value, Known.UNKNOWN_VALUE);
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
    return other instanceof AccessDelegationMode
        && ((AccessDelegationMode) other).value.equals(value);
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
    /** On the wire {@code "EXPLICIT"}. */
    EXPLICIT,
    /** Any other value; {@link AccessDelegationMode#value()} has it. */
    UNKNOWN_VALUE
  }
}
