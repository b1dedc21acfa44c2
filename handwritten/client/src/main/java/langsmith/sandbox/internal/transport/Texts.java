// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import org.jspecify.annotations.Nullable;

/** Prepares foreign text for use in a message of one line. */
final class Texts {

  private static final int MAX_CHARS = 1000;

  private Texts() {}

  /** Returns the text with control characters as spaces, trimmed, at most 1,000 characters. */
  static String clean(String text) {
    int length = Math.min(text.length(), MAX_CHARS);
    StringBuilder result = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      result.append(Character.isISOControl(c) ? ' ' : c);
    }
    return result.toString().trim();
  }

  /** Returns the innermost message of an exception, or its type if there is none. */
  static String describe(Throwable cause) {
    Throwable inner = cause;
    for (@Nullable Throwable next = cause; next != null; next = next.getCause()) {
      if (next.getMessage() != null) {
        inner = next;
      }
    }
    String message = inner.getMessage();
    return message == null ? inner.getClass().getSimpleName() : clean(message);
  }
}
