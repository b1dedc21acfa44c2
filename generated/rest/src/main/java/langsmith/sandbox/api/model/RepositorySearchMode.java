// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the repositories of a registry can be searched.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class RepositorySearchMode {
  /** On the wire {@code "GLOBAL"}. */
  public static final RepositorySearchMode GLOBAL =
      new RepositorySearchMode("GLOBAL", Known.GLOBAL);

  /** On the wire {@code "SCOPED"}. */
  public static final RepositorySearchMode SCOPED =
      new RepositorySearchMode("SCOPED", Known.SCOPED);

  /** On the wire {@code "NONE"}. */
  public static final RepositorySearchMode NONE = new RepositorySearchMode("NONE", Known.NONE);

  private final String value;
  private final Known known;

  private RepositorySearchMode(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static RepositorySearchMode of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "GLOBAL":
        return GLOBAL;
      case "SCOPED":
        return SCOPED;
      case "NONE":
        return NONE;
      default:
        return new RepositorySearchMode(value, Known.UNKNOWN_VALUE);
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
    return other instanceof RepositorySearchMode
        && ((RepositorySearchMode) other).value.equals(value);
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
    /** On the wire {@code "GLOBAL"}. */
    GLOBAL,
    /** On the wire {@code "SCOPED"}. */
    SCOPED,
    /** On the wire {@code "NONE"}. */
    NONE,
    /** Any other value; {@link RepositorySearchMode#value()} has it. */
    UNKNOWN_VALUE
  }
}
