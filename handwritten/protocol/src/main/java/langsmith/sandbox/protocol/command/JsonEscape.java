// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

/** Reads what a backslash begins in the text of JSON. Never reads beyond the given end. */
final class JsonEscape {
  /** The length of a backslash and a letter. */
  static final int SIMPLE_LENGTH = 2;

  /** The length of a backslash, a {@code u} and four digits. */
  private static final int UNIT = 6;

  private static final byte[] SIMPLE = new byte[1 << Byte.SIZE];
  private static final byte[] DIGITS = new byte[1 << Byte.SIZE];

  static {
    String letters = "nrtbf\"\\/";
    String meanings = "\n\r\t\b\f\"\\/";
    for (int k = 0; k < letters.length(); k++) {
      SIMPLE[letters.charAt(k)] = (byte) meanings.charAt(k);
    }
    for (int letter = 0; letter < DIGITS.length; letter++) {
      DIGITS[letter] = (byte) Character.digit(letter, 16);
    }
  }

  private JsonEscape() {}

  /** Returns the byte that a backslash and one letter stand for, or 0 for any other escape. */
  static byte simple(byte[] source, int at, int to) {
    return at + 1 == to ? 0 : SIMPLE[source[at + 1] & 0xFF];
  }

  /** Returns the length of the escape of a code point by its number. */
  static int unicodeLength(int codePoint) {
    // Only a pair makes a supplementary code point.
    return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? UNIT : 2 * UNIT;
  }

  /**
   * Returns the code point that is escaped by its number at the position of a backslash, or -1 if
   * none is. Two escaped surrogates that pair are one; any other surrogate is U+FFFD.
   */
  static int unicode(byte[] source, int at, int to) {
    int unit = codeUnit(source, at, to);
    if (unit < Character.MIN_SURROGATE || unit > Character.MAX_SURROGATE) {
      return unit;
    }
    int next = unit <= Character.MAX_HIGH_SURROGATE ? codeUnit(source, at + UNIT, to) : -1;
    return next >= Character.MIN_LOW_SURROGATE && next <= Character.MAX_LOW_SURROGATE
        ? Character.toCodePoint((char) unit, (char) next)
        : Utf8.REPLACEMENT;
  }

  /** Returns the UTF-16 code unit that is escaped at a position, or -1 if none is. */
  private static int codeUnit(byte[] source, int at, int to) {
    if (to - at < UNIT || source[at] != '\\' || source[at + 1] != 'u') {
      return -1;
    }
    int unit =
        DIGITS[source[at + 2] & 0xFF] << 12
            | DIGITS[source[at + 3] & 0xFF] << 8
            | DIGITS[source[at + 4] & 0xFF] << 4
            | DIGITS[source[at + 5] & 0xFF];
    // What is no digit is -1, so the whole is negative.
    return unit;
  }
}
