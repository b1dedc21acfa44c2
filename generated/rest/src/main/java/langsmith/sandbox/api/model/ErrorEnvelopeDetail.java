// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in one of three forms.
 *
 * <p>Holds one of several forms; the methods of all others return null. A form that this version
 * does not know is kept as {@link #unknown()}. Immutable; equal by value.
 */
public final class ErrorEnvelopeDetail {
  private final int form;
  private final Object value;

  private ErrorEnvelopeDetail(int form, Object value) {
    this.form = form;
    this.value = Objects.requireNonNull(value, "value");
  }

  /** Returns a value in the form of {@link #errorDetail()}. */
  public static ErrorEnvelopeDetail ofErrorDetail(ErrorDetail value) {
    return new ErrorEnvelopeDetail(0, value);
  }

  /** Returns a value in the form of {@link #validationItemList()}. */
  public static ErrorEnvelopeDetail ofValidationItemList(List<ValidationItem> value) {
    return new ErrorEnvelopeDetail(1, ModelSupport.copyOf(Objects.requireNonNull(value, "value")));
  }

  /** Returns a value in the form of {@link #stringValue()}. */
  public static ErrorEnvelopeDetail ofString(String value) {
    return new ErrorEnvelopeDetail(2, value);
  }

  /**
   * Returns a value in a form that this version does not know: maps, lists, texts, numbers,
   * booleans.
   */
  public static ErrorEnvelopeDetail ofUnknown(Object json) {
    return new ErrorEnvelopeDetail(-1, json);
  }

  /** The value in this form; null if it has another form. */
  public @Nullable ErrorDetail errorDetail() {
    return form == 0 ? (ErrorDetail) value : null;
  }

  /** The violated rules; null if it has another form. */
  @SuppressWarnings("unchecked") // only the method above sets this form
  public @Nullable List<ValidationItem> validationItemList() {
    return form == 1 ? (List<ValidationItem>) value : null;
  }

  /** A sentence for people, often of a proxy; null if it has another form. */
  public @Nullable String stringValue() {
    return form == 2 ? (String) value : null;
  }

  /** The JSON value of a form that this version does not know, or null. */
  public @Nullable Object unknown() {
    return form < 0 ? value : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorEnvelopeDetail
        && ((ErrorEnvelopeDetail) other).form == form
        && ((ErrorEnvelopeDetail) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** For people, not for programs; an unknown form, which may be sensitive, is not shown. */
  @Override
  public String toString() {
    return form < 0 ? "ErrorEnvelopeDetail{unknown}" : value.toString();
  }
}
