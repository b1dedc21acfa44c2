// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the costs stands for.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class UsageGranularity {
  /** One resource in one hour. On the wire {@code "HOUR"}. */
  public static final UsageGranularity HOUR = new UsageGranularity("HOUR", Known.HOUR);

  /**
   * One resource in the whole time; {@code period_start} is {@code start_time}. On the wire {@code
   * "RESOURCE"}.
   */
  public static final UsageGranularity RESOURCE = new UsageGranularity("RESOURCE", Known.RESOURCE);

  private final String value;
  private final Known known;

  private UsageGranularity(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static UsageGranularity of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "HOUR":
        return HOUR;
      case "RESOURCE":
        return RESOURCE;
      default:
        return new UsageGranularity(value, Known.UNKNOWN_VALUE);
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
    return other instanceof UsageGranularity && ((UsageGranularity) other).value.equals(value);
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
    /** One resource in one hour. On the wire {@code "HOUR"}. */
    HOUR,
    /**
     * One resource in the whole time; {@code period_start} is {@code start_time}. On the wire
     * {@code "RESOURCE"}.
     */
    RESOURCE,
    /** Any other value; {@link UsageGranularity#value()} has it. */
    UNKNOWN_VALUE
  }
}
