// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a snapshot.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class SnapshotStatus {
  /** On the wire {@code "building"}. */
  public static final SnapshotStatus BUILDING = new SnapshotStatus("building", Known.BUILDING);

  /** On the wire {@code "ready"}. */
  public static final SnapshotStatus READY = new SnapshotStatus("ready", Known.READY);

  /** On the wire {@code "failed"}. */
  public static final SnapshotStatus FAILED = new SnapshotStatus("failed", Known.FAILED);

  /** On the wire {@code "deleting"}. */
  public static final SnapshotStatus DELETING = new SnapshotStatus("deleting", Known.DELETING);

  private final String value;
  private final Known known;

  private SnapshotStatus(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static SnapshotStatus of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "building":
        return BUILDING;
      case "ready":
        return READY;
      case "failed":
        return FAILED;
      case "deleting":
        return DELETING;
      default:
        return new SnapshotStatus(value, Known.UNKNOWN_VALUE);
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
    return other instanceof SnapshotStatus && ((SnapshotStatus) other).value.equals(value);
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
    /** On the wire {@code "building"}. */
    BUILDING,
    /** On the wire {@code "ready"}. */
    READY,
    /** On the wire {@code "failed"}. */
    FAILED,
    /** On the wire {@code "deleting"}. */
    DELETING,
    /** Any other value; {@link SnapshotStatus#value()} has it. */
    UNKNOWN_VALUE
  }
}
