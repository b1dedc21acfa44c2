// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of reference.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class GitRefType {
  /** On the wire {@code "branch"}. */
  public static final GitRefType BRANCH = new GitRefType("branch", Known.BRANCH);

  /** On the wire {@code "tag"}. */
  public static final GitRefType TAG = new GitRefType("tag", Known.TAG);

  private final String value;
  private final Known known;

  private GitRefType(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static GitRefType of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "branch":
        return BRANCH;
      case "tag":
        return TAG;
      default:
        return new GitRefType(value, Known.UNKNOWN_VALUE);
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
    return other instanceof GitRefType && ((GitRefType) other).value.equals(value);
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
    /** On the wire {@code "branch"}. */
    BRANCH,
    /** On the wire {@code "tag"}. */
    TAG,
    /** Any other value; {@link GitRefType#value()} has it. */
    UNKNOWN_VALUE
  }
}
