// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of a box.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class BoxStatus {
  /** On the wire {@code "provisioning"}. */
  public static final BoxStatus PROVISIONING = new BoxStatus("provisioning", Known.PROVISIONING);

  /** On the wire {@code "ready"}. */
  public static final BoxStatus READY = new BoxStatus("ready", Known.READY);

  /** On the wire {@code "failed"}. */
  public static final BoxStatus FAILED = new BoxStatus("failed", Known.FAILED);

  /** On the wire {@code "stopped"}. */
  public static final BoxStatus STOPPED = new BoxStatus("stopped", Known.STOPPED);

  /** On the wire {@code "deleting"}. */
  public static final BoxStatus DELETING = new BoxStatus("deleting", Known.DELETING);

  private final String value;
  private final Known known;

  private BoxStatus(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static BoxStatus of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "provisioning":
        return PROVISIONING;
      case "ready":
        return READY;
      case "failed":
        return FAILED;
      case "stopped":
        return STOPPED;
      case "deleting":
        return DELETING;
      default:
        return new BoxStatus(value, Known.UNKNOWN_VALUE);
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
    return other instanceof BoxStatus && ((BoxStatus) other).value.equals(value);
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
    /** On the wire {@code "provisioning"}. */
    PROVISIONING,
    /** On the wire {@code "ready"}. */
    READY,
    /** On the wire {@code "failed"}. */
    FAILED,
    /** On the wire {@code "stopped"}. */
    STOPPED,
    /** On the wire {@code "deleting"}. */
    DELETING,
    /** Any other value; {@link BoxStatus#value()} has it. */
    UNKNOWN_VALUE
  }
}
