// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a registry lets somebody in.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class RegistryAuthType {
  /** By user name and password. On the wire {@code "DOCKER_CONFIG"}. */
  public static final RegistryAuthType DOCKER_CONFIG =
      new RegistryAuthType("DOCKER_CONFIG", Known.DOCKER_CONFIG);

  /** By a role of AWS. On the wire {@code "AWS_ROLE"}. */
  public static final RegistryAuthType AWS_ROLE = new RegistryAuthType("AWS_ROLE", Known.AWS_ROLE);

  private final String value;
  private final Known known;

  private RegistryAuthType(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static RegistryAuthType of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "DOCKER_CONFIG":
        return DOCKER_CONFIG;
      case "AWS_ROLE":
        return AWS_ROLE;
      default:
        return new RegistryAuthType(value, Known.UNKNOWN_VALUE);
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
    return other instanceof RegistryAuthType && ((RegistryAuthType) other).value.equals(value);
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
    /** By user name and password. On the wire {@code "DOCKER_CONFIG"}. */
    DOCKER_CONFIG,
    /** By a role of AWS. On the wire {@code "AWS_ROLE"}. */
    AWS_ROLE,
    /** Any other value; {@link RegistryAuthType#value()} has it. */
    UNKNOWN_VALUE
  }
}
