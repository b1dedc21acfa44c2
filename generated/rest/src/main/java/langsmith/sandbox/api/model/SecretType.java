// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a secret is kept.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class SecretType {
  /** As it is, and returned as it is; not for credentials. On the wire {@code "plaintext"}. */
  public static final SecretType PLAINTEXT = new SecretType("plaintext", Known.PLAINTEXT);

  /** Out of sight: reads tell only that it is there. On the wire {@code "opaque"}. */
  public static final SecretType OPAQUE = new SecretType("opaque", Known.OPAQUE);

  /**
   * In the workspace; the value is its name in braces, such as <code>&#123;GITHUB_TOKEN&#125;
   * </code>. On the wire {@code "workspace_secret"}.
   */
  public static final SecretType WORKSPACE_SECRET =
      new SecretType("workspace_secret", Known.WORKSPACE_SECRET);

  private final String value;
  private final Known known;

  private SecretType(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static SecretType of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "plaintext":
        return PLAINTEXT;
      case "opaque":
        return OPAQUE;
      case "workspace_secret":
        return WORKSPACE_SECRET;
      default:
        return new SecretType(value, Known.UNKNOWN_VALUE);
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
    return other instanceof SecretType && ((SecretType) other).value.equals(value);
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
    /** As it is, and returned as it is; not for credentials. On the wire {@code "plaintext"}. */
    PLAINTEXT,
    /** Out of sight: reads tell only that it is there. On the wire {@code "opaque"}. */
    OPAQUE,
    /**
     * In the workspace; the value is its name in braces, such as <code>&#123;GITHUB_TOKEN&#125;
     * </code>. On the wire {@code "workspace_secret"}.
     */
    WORKSPACE_SECRET,
    /** Any other value; {@link SecretType#value()} has it. */
    UNKNOWN_VALUE
  }
}
