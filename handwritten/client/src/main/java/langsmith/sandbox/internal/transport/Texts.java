// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import langsmith.sandbox.internal.text.OneLine;
import org.jspecify.annotations.Nullable;

/** Prepares foreign text for use in a message of one line. */
final class Texts {

  private Texts() {}

  /** Returns the text as one line without control characters, cut for a message. */
  static String clean(String text) {
    return OneLine.quote(text);
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
