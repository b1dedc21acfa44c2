// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What boxes are ordered by.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class BoxSortKey {
  /** On the wire {@code "name"}. */
  public static final BoxSortKey NAME = new BoxSortKey("name", Known.NAME);

  /** On the wire {@code "status"}. */
  public static final BoxSortKey STATUS = new BoxSortKey("status", Known.STATUS);

  /** On the wire {@code "created_at"}. */
  public static final BoxSortKey CREATED_AT = new BoxSortKey("created_at", Known.CREATED_AT);

  /** On the wire {@code "stopped_at"}. */
  public static final BoxSortKey STOPPED_AT = new BoxSortKey("stopped_at", Known.STOPPED_AT);

  /** On the wire {@code "idle_ttl_seconds"}. */
  public static final BoxSortKey IDLE_TTL_SECONDS =
      new BoxSortKey("idle_ttl_seconds", Known.IDLE_TTL_SECONDS);

  /** On the wire {@code "delete_after_stop_seconds"}. */
  public static final BoxSortKey DELETE_AFTER_STOP_SECONDS =
      new BoxSortKey("delete_after_stop_seconds", Known.DELETE_AFTER_STOP_SECONDS);

  private final String value;
  private final Known known;

  private BoxSortKey(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static BoxSortKey of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "name":
        return NAME;
      case "status":
        return STATUS;
      case "created_at":
        return CREATED_AT;
      case "stopped_at":
        return STOPPED_AT;
      case "idle_ttl_seconds":
        return IDLE_TTL_SECONDS;
      case "delete_after_stop_seconds":
        return DELETE_AFTER_STOP_SECONDS;
      default:
        return new BoxSortKey(value, Known.UNKNOWN_VALUE);
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
    return other instanceof BoxSortKey && ((BoxSortKey) other).value.equals(value);
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
    /** On the wire {@code "stopped_at"}. */
    STOPPED_AT,
    /** On the wire {@code "idle_ttl_seconds"}. */
    IDLE_TTL_SECONDS,
    /** On the wire {@code "delete_after_stop_seconds"}. */
    DELETE_AFTER_STOP_SECONDS,
    /** Any other value; {@link BoxSortKey#value()} has it. */
    UNKNOWN_VALUE
  }
}
