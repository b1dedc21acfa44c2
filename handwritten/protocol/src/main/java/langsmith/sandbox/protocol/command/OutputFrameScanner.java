// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes frames of output in one pass from bytes to bytes, because nearly all traffic is output.
 *
 * <p>It knows the usual form only: one object with {@code type}, {@code data} and perhaps {@code
 * offset}, each once, in any order, with any of JSON's escapes in the data. It takes nothing else,
 * well-formed or not: {@link FrameDecoder} then asks the generated adapter, which thereby defines
 * what is right. What it does take means the same to both.
 *
 * <p>The text is checked, unescaped and copied by the same loop, eight bytes at a time where they
 * are plain. Two things make that safe:
 *
 * <ul>
 *   <li>No character takes more bytes than its escaped form, so the target never runs ahead of the
 *       source: where eight bytes can be read, eight can be written.
 *   <li>What is written beyond the end of a run of plain bytes is written again by what follows.
 * </ul>
 */
final class OutputFrameScanner {
  private static final byte[] TYPE = ascii("\"type\"");
  private static final byte[] DATA = ascii("\"data\"");
  private static final byte[] OFFSET = ascii("\"offset\"");
  private static final byte[] STDOUT = ascii("\"stdout\"");
  private static final byte[] STDERR = ascii("\"stderr\"");

  /** So many decimal digits fit a {@code long}, whichever they are. */
  private static final int SAFE_DIGITS = 18;

  private static final int WORD = Long.BYTES;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';

  private final byte[] source;
  private final int to;

  /** The next byte to look at. */
  private int at;

  private @Nullable StandardStream stream;
  private @Nullable Utf8Chunk data;
  private OptionalLong offset = OptionalLong.empty();

  private OutputFrameScanner(byte[] source, int from, int to) {
    this.source = source;
    this.at = from;
    this.to = to;
  }

  /** Returns the output in a frame, or null if this is for the generated adapter to decide. */
  static ServerMessage.@Nullable Output scan(byte[] utf8, int from, int to) {
    return new OutputFrameScanner(utf8, from, to).frame();
  }

  private ServerMessage.@Nullable Output frame() {
    if (!take('{')) {
      return null;
    }
    do {
      if (!member()) {
        return null;
      }
    } while (take(','));
    if (!take('}') || stream == null || data == null) {
      return null;
    }
    skipSpace();
    return at == to ? new ServerMessage.Output(stream, offset, data) : null;
  }

  /** Reads a member that has not been there yet. */
  private boolean member() {
    skipSpace();
    if (take(TYPE)) {
      return stream == null && take(':') && type();
    }
    if (take(DATA)) {
      return data == null && take(':') && take('"') && text();
    }
    return take(OFFSET) && offset.isEmpty() && take(':') && number();
  }

  private boolean type() {
    skipSpace();
    stream = take(STDOUT) ? StandardStream.STDOUT : take(STDERR) ? StandardStream.STDERR : null;
    return stream != null;
  }

  private boolean number() {
    skipSpace();
    int start = at;
    long value = 0;
    while (at < to && source[at] >= '0' && source[at] <= '9' && at - start <= SAFE_DIGITS) {
      value = 10 * value + (source[at++] - '0');
    }
    int digits = at - start;
    offset = OptionalLong.of(value);
    boolean leadingZero = digits > 1 && source[start] == '0';
    return digits > 0 && digits <= SAFE_DIGITS && !leadingZero;
  }

  /** Reads the data, whose opening quote has been taken. */
  private boolean text() {
    byte[] target = new byte[to - at];
    ByteBuffer read = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer written = ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN);
    int i = at;
    int length = 0;
    while (true) {
      while (i + WORD <= to) {
        long word = read.getLong(i);
        written.putLong(length, word);
        int plain = plainBytes(word);
        i += plain;
        length += plain;
        if (plain < WORD) {
          break;
        }
      }
      if (i == to) {
        return false;
      }
      byte next = source[i];
      if (next == '"') {
        at = i + 1;
        data = chunk(target, length);
        return true;
      } else if (next < 0) {
        int size = Utf8.sequenceLength(source, i, to);
        if (size == 0) {
          return false;
        }
        for (int k = 0; k < size; k++) {
          target[length++] = source[i++];
        }
      } else if (next != '\\') {
        target[length++] = next;
        i++;
      } else if (i + 1 < to && source[i + 1] != 'u') {
        int unescaped = unescaped(source[i + 1]);
        if (unescaped < 0) {
          return false;
        }
        target[length++] = (byte) unescaped;
        i += 2;
      } else {
        int unit = codeUnit(i);
        if (unit < 0) {
          return false;
        }
        i += 6;
        int codePoint = unit;
        if (Character.isSurrogate((char) unit)) {
          int low = Character.isHighSurrogate((char) unit) ? codeUnit(i) : -1;
          if (low >= 0 && Character.isLowSurrogate((char) low)) {
            i += 6;
            codePoint = Character.toCodePoint((char) unit, (char) low);
          } else {
            codePoint = 0xFFFD;
          }
        }
        length = Utf8.put(codePoint, target, length);
      }
    }
  }

  /** Counts the bytes, from the lowest on, before a quote, a backslash, or one beyond ASCII. */
  private static int plainBytes(long word) {
    // Of bytes below 0x80, a subtraction sets the high bit of 0 only, which is a match. A borrow
    // spoils no byte but those above a match.
    long marks = ((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | word;
    return Long.numberOfTrailingZeros(marks & HIGH_BITS) >>> 3;
  }

  /** Returns what a backslash and this letter stand for, or -1. */
  private static int unescaped(byte letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case '"', '\\', '/' -> letter;
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> -1;
    };
  }

  /** Returns the UTF-16 code unit that is escaped at a position, or -1 if none is. */
  private int codeUnit(int i) {
    if (i + 6 > to || source[i] != '\\' || source[i + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int k = 2; k < 6; k++) {
      int digit = Character.digit(source[i + k], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** Wraps the text; copies it where much of the array would be kept alive for nothing. */
  private static Utf8Chunk chunk(byte[] target, int length) {
    boolean close = target.length - length <= length >> 3;
    return close ? Utf8Chunk.wrap(target, length) : Utf8Chunk.wrap(Arrays.copyOf(target, length));
  }

  private boolean take(char punctuation) {
    skipSpace();
    if (at < to && source[at] == punctuation) {
      at++;
      return true;
    }
    return false;
  }

  private boolean take(byte[] token) {
    int end = at + token.length;
    if (end > to || !Arrays.equals(source, at, end, token, 0, token.length)) {
      return false;
    }
    at = end;
    return true;
  }

  private void skipSpace() {
    while (at < to && isSpace(source[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
