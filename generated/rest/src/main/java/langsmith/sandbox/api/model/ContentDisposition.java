// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a browser does with a file.
 *
 * <p>An open enumeration: values that this version does not know keep their text. Immutable; equal
 * by value.
 */
public final class ContentDisposition {
  /** It saves the file. On the wire {@code "attachment"}. */
  public static final ContentDisposition ATTACHMENT =
      new ContentDisposition("attachment", Known.ATTACHMENT);

  /** It shows the file. On the wire {@code "inline"}. */
  public static final ContentDisposition INLINE = new ContentDisposition("inline", Known.INLINE);

  private final String value;
  private final Known known;

  private ContentDisposition(String value, Known known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the constant of a known value, or a new instance that keeps an unknown one. */
  public static ContentDisposition of(String value) {
    switch (Objects.requireNonNull(value, "value")) {
      case "attachment":
        return ATTACHMENT;
      case "inline":
        return INLINE;
      default:
        return new ContentDisposition(value, Known.UNKNOWN_VALUE);
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
    return other instanceof ContentDisposition && ((ContentDisposition) other).value.equals(value);
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
    /** It saves the file. On the wire {@code "attachment"}. */
    ATTACHMENT,
    /** It shows the file. On the wire {@code "inline"}. */
    INLINE,
    /** Any other value; {@link ContentDisposition#value()} has it. */
    UNKNOWN_VALUE
  }
}
