// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.text;

import java.util.regex.Pattern;

/**
 * Makes foreign text safe for a message: one line, without characters that control a terminal or
 * forge a log line, and of limited length.
 */
public final class OneLine {
  /** The limit of a whole message, which quotes several foreign texts. */
  public static final int MESSAGE_CHARS = 4000;

  /** The limit of one foreign text within a message. */
  public static final int QUOTE_CHARS = 500;

  /** Controls, line ends, and the marks that reverse the order of what follows. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  private OneLine() {}

  /** Returns a text for a quotation within a message; empty if nothing of it can be shown. */
  public static String quote(String text) {
    return of(text, QUOTE_CHARS);
  }

  /** Returns a text for a whole message. */
  public static String message(String text) {
    return of(text, MESSAGE_CHARS);
  }

  private static String of(String text, int limit) {
    // Cut twice: the pattern must not run over megabytes that are cut afterwards.
    boolean tooLong = text.length() > 4 * limit;
    String line =
        UNSAFE.matcher(tooLong ? text.substring(0, 4 * limit) : text).replaceAll(" ").strip();
    if (line.length() <= limit && !tooLong) {
      return line;
    }
    int end = Math.min(limit, line.length());
    return line.substring(
            0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
