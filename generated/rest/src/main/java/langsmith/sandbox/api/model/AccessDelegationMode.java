// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import java.util.Objects;

/**
 * Whose permissions code in the box has towards the LangSmith API.
 *
 * <p>An open enumeration: values this version does not know keep their text.
 */
public final class AccessDelegationMode {
  /** The values known to this version of the specification, for {@code switch}. */
  public enum Known {
    INHERIT,
    EXPLICIT,
    /** Any other value; see {@link #value()}. */
    UNKNOWN_VALUE
  }


  public static final AccessDelegationMode INHERIT = new AccessDelegationMode("INHERIT", Known.INHERIT);

  public static final AccessDelegationMode EXPLICIT = new AccessDelegationMode("EXPLICIT", Known.EXPLICIT);


  private final String value;
  private final Known known;

  private AccessDelegationMode(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant for a known value, or a new instance that carries an unknown one. */
  public static AccessDelegationMode of(String value) {
    switch (Objects.requireNonNull(value, "value")) {

      case "INHERIT":
        return INHERIT;

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

  public Known known() {
    return known;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof AccessDelegationMode && (((AccessDelegationMode) o).value.equals(value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}

