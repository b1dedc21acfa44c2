// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Writes integers as integers. In JSON Schema {@code 8080.0} and {@code 8.08e3} are the integer
 * 8080, but validators and decoders look at the form.
 */
final class WholeNumbers {
  /** Enough for every number of 64 bits; longer ones are left to the validator. */
  private static final int MAX_DIGITS = 19;

  private static final int MAX_LENGTH = 40;

  private WholeNumbers() {}

  /** Returns a JSON text in which every number without a fraction is in the form of an integer. */
  static Buffer in(Buffer json) {
    String text = json.toString(StandardCharsets.UTF_8);
    StringBuilder changed = new StringBuilder(text.length());
    boolean inString = false;
    int copied = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (inString) {
        if (c == '\\') {
          at++;
        } else if (c == '"') {
          inString = false;
        }
      } else if (c == '"') {
        inString = true;
      } else if (startsNumber(c)) {
        int end = endOfNumber(text, at);
        changed.append(text, copied, at).append(of(text.substring(at, end)));
        copied = end;
        at = end - 1;
      }
    }
    return copied == 0
        ? json
        : Buffer.buffer(changed.append(text, copied, text.length()).toString());
  }

  /** Returns a number in the form of an integer if it is one; any other text unchanged. */
  static String of(String number) {
    if (number.isEmpty()
        || number.length() > MAX_LENGTH
        || !startsNumber(number.charAt(0))
        || endOfNumber(number, 0) != number.length()
        || number.chars().allMatch(c -> c == '-' || Character.isDigit(c))) {
      return number;
    }
    try {
      BigDecimal value = new BigDecimal(number).stripTrailingZeros();
      boolean whole = value.scale() <= 0 && value.precision() - value.scale() <= MAX_DIGITS;
      return whole ? value.toBigIntegerExact().toString() : number;
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static boolean startsNumber(char c) {
    return c == '-' || (c >= '0' && c <= '9');
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
