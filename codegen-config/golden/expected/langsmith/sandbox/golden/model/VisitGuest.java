// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name, or everything about the guest.
 *
 * <p>Holds one of several forms; the methods of all others return null. A form that this version
 * does not know is kept as {@link #unknown()}. Immutable; equal by value.
 */
public final class VisitGuest {
  private final int form;
  private final Object value;

  private VisitGuest(int form, Object value) {
    this.form = form;
    this.value = Objects.requireNonNull(value, "value");
  }

  /** Returns a value in the form of {@link #stringValue()}. */
  public static VisitGuest ofString(String value) {
    return new VisitGuest(0, value);
  }

  /** Returns a value in the form of {@link #guest()}. */
  public static VisitGuest ofGuest(Guest value) {
    return new VisitGuest(1, value);
  }

  /** Returns a value in the form of {@link #stringList()}. */
  public static VisitGuest ofStringList(List<String> value) {
    return new VisitGuest(2, ModelSupport.copyOf(Objects.requireNonNull(value, "value")));
  }

  /**
   * Returns a value in a form that this version does not know: maps, lists, texts, numbers,
   * booleans.
   */
  public static VisitGuest ofUnknown(Object json) {
    return new VisitGuest(-1, json);
  }

  /** The value in this form; null if it has another form. */
  public @Nullable String stringValue() {
    return form == 0 ? (String) value : null;
  }

  /** The value in this form; null if it has another form. */
  public @Nullable Guest guest() {
    return form == 1 ? (Guest) value : null;
  }

  /** The value in this form; null if it has another form. */
  @SuppressWarnings("unchecked") // only the method above sets this form
  public @Nullable List<String> stringList() {
    return form == 2 ? (List<String>) value : null;
  }

  /** The JSON value of a form that this version does not know, or null. */
  public @Nullable Object unknown() {
    return form < 0 ? value : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VisitGuest
        && ((VisitGuest) other).form == form
        && ((VisitGuest) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** For people, not for programs; an unknown form, which may be sensitive, is not shown. */
  @Override
  public String toString() {
    return form < 0 ? "VisitGuest{unknown}" : value.toString();
  }
}
