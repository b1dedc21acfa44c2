// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file in a response: the header {@code Content-Range}.
 *
 * @param start position of the first byte; -1 if the response has none
 * @param end position after the last byte; -1 if the response has none
 * @param total the size of the file; -1 if unknown
 */
public record ContentRange(long start, long end, long total) {
  private static final Pattern SYNTAX =
      Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(?:(\\d{1,18})|\\*)");

  /** Parses a header; returns null if it is absent or invalid. */
  public static @Nullable ContentRange parse(@Nullable String header) {
    Matcher matcher = SYNTAX.matcher(header == null ? "" : header.strip());
    if (!matcher.matches()) {
      return null;
    }
    long start = number(matcher.group(1));
    long last = number(matcher.group(2));
    long total = number(matcher.group(3));
    if (last < start || (total >= 0 && last >= total)) {
      return null;
    }
    return new ContentRange(start, last < 0 ? -1 : last + 1, total);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? -1 : Long.parseLong(digits);
  }
}
