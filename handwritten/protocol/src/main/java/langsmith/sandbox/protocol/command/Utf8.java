// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.nio.charset.StandardCharsets;

/** Checks and makes UTF-8 (RFC 3629). */
final class Utf8 {
  /** Stands for bytes that were not UTF-8. */
  static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /** Encodes text; {@code String.getBytes} would turn unpaired surrogates into question marks. */
  static byte[] encode(String text) {
    return (hasUnpairedSurrogate(text) ? replaceUnpaired(text) : text)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the position of the first byte that is not part of well-formed UTF-8, or -1. */
  static int firstInvalid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int b = bytes[i];
      if (b >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i, to);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** Returns the length of the multi-byte sequence at a position, or 0 if it is not well-formed. */
  static int sequenceLength(byte[] bytes, int i, int to) {
    int lead = bytes[i];
    if (lead < (byte) 0xE0) {
      return lead >= (byte) 0xC2 && to - i >= 2 && isContinuation(bytes[i + 1]) ? 2 : 0;
    }
    if (lead < (byte) 0xF0) {
      return to - i >= 3
              && isSecond(lead & 0xFF, bytes[i + 1] & 0xFF)
              && isContinuation(bytes[i + 2])
          ? 3
          : 0;
    }
    return lead < (byte) 0xF5
            && to - i >= 4
            && isSecond(lead & 0xFF, bytes[i + 1] & 0xFF)
            && isContinuation(bytes[i + 2])
            && isContinuation(bytes[i + 3])
        ? 4
        : 0;
  }

  private static boolean isContinuation(byte b) {
    return b < (byte) 0xC0;
  }

  /** Returns whether the well-formed sequence at a position is U+FFFD. */
  static boolean isReplacement(byte[] bytes, int i, int length) {
    return length == 3
        && bytes[i] == (byte) 0xEF
        && bytes[i + 1] == (byte) 0xBF
        && bytes[i + 2] == (byte) 0xBD;
  }

  /** Returns how many bytes at the end are the beginning of a character that lacks more. */
  static int incompleteTail(byte[] bytes, int from, int to) {
    for (int count = 1; count <= 3 && count <= to - from; count++) {
      int lead = bytes[to - count] & 0xFF;
      if ((lead & 0xC0) != 0x80) {
        int length = lead < 0xC2 || lead >= 0xF5 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        boolean possible = count < 2 || isSecond(lead, bytes[to - count + 1] & 0xFF);
        return length > count && possible ? count : 0;
      }
    }
    return 0;
  }

  /** The second byte excludes overlong forms, surrogates, and code points above U+10FFFF. */
  private static boolean isSecond(int lead, int second) {
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
  }

  /**
   * Encodes a code point.
   *
   * @return position after its last byte
   */
  static int put(int codePoint, byte[] target, int at) {
    int i = at;
    if (codePoint < 0x80) {
      target[i++] = (byte) codePoint;
      return i;
    }
    if (codePoint < 0x800) {
      target[i++] = (byte) (0xC0 | (codePoint >> 6));
    } else {
      if (codePoint < 0x10000) {
        target[i++] = (byte) (0xE0 | (codePoint >> 12));
      } else {
        target[i++] = (byte) (0xF0 | (codePoint >> 18));
        target[i++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      }
      target[i++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    target[i++] = (byte) (0x80 | (codePoint & 0x3F));
    return i;
  }

  private static boolean hasUnpairedSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static String replaceUnpaired(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
        .forEach(replaced::appendCodePoint);
    return replaced.toString();
  }
}
