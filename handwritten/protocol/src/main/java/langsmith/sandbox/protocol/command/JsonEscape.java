// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

/** Reads what a backslash begins in the text of JSON. Never reads beyond the given end. */
final class JsonEscape {
  /** The length of a backslash, a {@code u} and four digits. */
  private static final int UNIT = 6;

  private JsonEscape() {}

  /**
   * Returns the code point that is escaped at the position of a backslash, or -1 if none is. Two
   * escaped surrogates that pair are one; any other surrogate is U+FFFD.
   */
  static int codePoint(byte[] source, int at, int to) {
    if (at + 1 == to) {
      return -1;
    }
    byte letter = source[at + 1];
    return switch (letter) {
      case 'n' -> '\n';
      case '"', '\\', '/' -> letter;
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode(source, at, to);
      default -> -1;
    };
  }

  /** Returns the length of the escape of this code point. */
  static int length(byte[] source, int at, int codePoint) {
    if (source[at + 1] != 'u') {
      return 2;
    }
    // Only a pair makes a supplementary code point.
    return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? UNIT : 2 * UNIT;
  }

  private static int unicode(byte[] source, int at, int to) {
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
    int unit = 0;
    for (int k = 2; k < UNIT; k++) {
      int digit = Character.digit(source[at + k], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
