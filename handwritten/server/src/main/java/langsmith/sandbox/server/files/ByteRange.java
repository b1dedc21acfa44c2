// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that has a known size.
 *
 * @param start position of the first byte
 * @param end position after the last byte
 */
record ByteRange(long start, long end) {
  private static final Pattern SYNTAX = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*");
  private static final int MAX_DIGITS = 18;

  /** A range that begins after the end of the file. */
  static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

  /**
   * Parses the header {@code Range}.
   *
   * @return null for none, or if it must be ignored: malformed, of another unit, or of several
   *     parts
   */
  static @Nullable ByteRange parse(@Nullable String header, long size) {
    Matcher matcher = SYNTAX.matcher(header == null ? "" : header);
    if (!matcher.matches()) {
      return null;
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? null : lastBytes(number(last), size);
    }
    long start = number(first);
    long end = last.isEmpty() ? size : Math.min(size, number(last) + 1);
    if (!last.isEmpty() && number(last) < start) {
      return null;
    }
    return start >= size ? UNSATISFIABLE : new ByteRange(start, end);
  }

  private static ByteRange lastBytes(long count, long size) {
    return count == 0 || size == 0 ? UNSATISFIABLE : new ByteRange(Math.max(0, size - count), size);
  }

  /** Parses a number; one with more digits exceeds every file. */
  private static long number(String digits) {
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE - 1 : Long.parseLong(digits);
  }

  long length() {
    return end - start;
  }
}
