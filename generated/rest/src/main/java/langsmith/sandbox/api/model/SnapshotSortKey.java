// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What snapshots are ordered by.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class SnapshotSortKey {
  /** On the wire {@code "name"}. */
  public static final SnapshotSortKey NAME = new SnapshotSortKey("name", Known.NAME);

  /** On the wire {@code "status"}. */
  public static final SnapshotSortKey STATUS = new SnapshotSortKey("status", Known.STATUS);

  /** On the wire {@code "created_at"}. */
  public static final SnapshotSortKey CREATED_AT =
      new SnapshotSortKey("created_at", Known.CREATED_AT);

  private final String value;
  private final Known known;

  private SnapshotSortKey(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static SnapshotSortKey of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "name":
        return NAME;
      case "status":
        return STATUS;
      case "created_at":
        return CREATED_AT;
      default:
        return new SnapshotSortKey(value, Known.UNKNOWN_VALUE);
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
    return other instanceof SnapshotSortKey && ((SnapshotSortKey) other).value.equals(value);
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
    /** On the wire {@code "name"}. */
    NAME,
    /** On the wire {@code "status"}. */
    STATUS,
    /** On the wire {@code "created_at"}. */
    CREATED_AT,
    /** Any other value; {@link SnapshotSortKey#value()} has it. */
    UNKNOWN_VALUE
  }
}
