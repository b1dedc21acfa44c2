// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who gets in by logging in.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class ServiceAccess {
  /**
   * The creator of the box, and who may use it; official clients disagree whether that is {@code
   * sandboxes:exec} or {@code sandboxes:read}. On the wire {@code "restricted"}.
   */
  public static final ServiceAccess RESTRICTED = new ServiceAccess("restricted", Known.RESTRICTED);

  /** Every member of the workspace. On the wire {@code "workspace"}. */
  public static final ServiceAccess WORKSPACE = new ServiceAccess("workspace", Known.WORKSPACE);

  /** Nobody any more; a token is made instead. On the wire {@code "off"}. */
  public static final ServiceAccess OFF = new ServiceAccess("off", Known.OFF);

  private final String value;
  private final Known known;

  private ServiceAccess(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static ServiceAccess of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "restricted":
        return RESTRICTED;
      case "workspace":
        return WORKSPACE;
      case "off":
        return OFF;
      default:
        return new ServiceAccess(value, Known.UNKNOWN_VALUE);
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
    return other instanceof ServiceAccess && ((ServiceAccess) other).value.equals(value);
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
    /**
     * The creator of the box, and who may use it; official clients disagree whether that is {@code
     * sandboxes:exec} or {@code sandboxes:read}. On the wire {@code "restricted"}.
     */
    RESTRICTED,
    /** Every member of the workspace. On the wire {@code "workspace"}. */
    WORKSPACE,
    /** Nobody any more; a token is made instead. On the wire {@code "off"}. */
    OFF,
    /** Any other value; {@link ServiceAccess#value()} has it. */
    UNKNOWN_VALUE
  }
}
