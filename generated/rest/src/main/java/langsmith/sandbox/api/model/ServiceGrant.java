// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a port is open.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class ServiceGrant {
  /** To whoever has a token. On the wire {@code "token"}. */
  public static final ServiceGrant TOKEN = new ServiceGrant("token", Known.TOKEN);

  /** To the creator of the box, and to who may use it. On the wire {@code "restricted"}. */
  public static final ServiceGrant RESTRICTED = new ServiceGrant("restricted", Known.RESTRICTED);

  /** To every member of the workspace. On the wire {@code "workspace"}. */
  public static final ServiceGrant WORKSPACE = new ServiceGrant("workspace", Known.WORKSPACE);

  private final String value;
  private final Known known;

  private ServiceGrant(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static ServiceGrant of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "token":
        return TOKEN;
      case "restricted":
        return RESTRICTED;
      case "workspace":
        return WORKSPACE;
      default:
        return new ServiceGrant(value, Known.UNKNOWN_VALUE);
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
    return other instanceof ServiceGrant && ((ServiceGrant) other).value.equals(value);
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
    /** To whoever has a token. On the wire {@code "token"}. */
    TOKEN,
    /** To the creator of the box, and to who may use it. On the wire {@code "restricted"}. */
    RESTRICTED,
    /** To every member of the workspace. On the wire {@code "workspace"}. */
    WORKSPACE,
    /** Any other value; {@link ServiceGrant#value()} has it. */
    UNKNOWN_VALUE
  }
}
