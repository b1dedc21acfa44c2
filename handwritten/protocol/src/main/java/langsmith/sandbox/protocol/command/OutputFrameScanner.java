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
 * <p>The text is checked, unescaped and copied to a scratch array by the same loop, eight bytes at
 * a time where they are plain; only then its length is known, and an array of it is made. Two
 * things make that safe:
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
  private final byte[] scratch;

  /** The next byte to look at. */
  private int at;

  private @Nullable StandardStream stream;
  private @Nullable Utf8Chunk data;
  private OptionalLong offset = OptionalLong.empty();

  private OutputFrameScanner(byte[] source, int from, int to, byte[] scratch) {
    this.source = source;
    this.at = from;
    this.to = to;
    this.scratch = scratch;
  }

  /**
   * Returns the output in a frame, or null if this is for the generated adapter to decide.
   *
   * @param scratch at least as long as the frame; its contents mean nothing before and after
   */
  static ServerMessage.@Nullable Output scan(byte[] utf8, int from, int to, byte[] scratch) {
    return new OutputFrameScanner(utf8, from, to, scratch).frame();
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
    byte[] target = scratch;
    // Not VarHandles, which Android lacks before API level 33.
    ByteBuffer read = ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer written = ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN);
    int i = at;
    int length = 0;
    boolean replacements = false;
    while (i < to) {
      while (to - i >= WORD) {
        long word = read.getLong(i);
        written.putLong(length, word);
        long special = special(word);
        if (special != 0) {
          int plain = Long.numberOfTrailingZeros(special) >>> 3;
          i += plain;
          length += plain;
          break;
        }
        i += WORD;
        length += WORD;
      }
      while (i < to && source[i] < 0) {
        int size = Utf8.sequenceLength(source, i, to);
        if (size == 0) {
          return false;
        }
        replacements |= Utf8.isReplacement(source, i, size);
        for (int k = 0; k < size; k++) {
          target[length++] = source[i++];
        }
      }
      if (i == to) {
        return false;
      }
      byte next = source[i];
      if (next == '"') {
        at = i + 1;
        data = Utf8Chunk.wrap(Arrays.copyOf(target, length), length, replacements);
        return true;
      } else if (next != '\\') {
        target[length++] = next;
        i++;
        continue;
      }
      byte simple = JsonEscape.simple(source, i, to);
      if (simple != 0) {
        target[length++] = simple;
        i += JsonEscape.SIMPLE_LENGTH;
        continue;
      }
      int codePoint = JsonEscape.unicode(source, i, to);
      if (codePoint < 0) {
        return false;
      }
      replacements |= codePoint == Utf8.REPLACEMENT;
      length = Utf8.put(codePoint, target, length);
      i += JsonEscape.unicodeLength(codePoint);
    }
    return false;
  }

  /**
   * Marks quotes, backslashes, and bytes beyond ASCII with their high bits. The lowest mark is
   * exact, which is the first in the text; those above it need not be.
   */
  private static long special(long word) {
    // Of bytes below 0x80, a subtraction of 1 gives a high bit to 0 only, which is a match. A
    // borrow spoils no byte but those above a match.
    return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | word) & HIGH_BITS;
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
    if (to - at < token.length) {
      return false;
    }
    for (int k = 0; k < token.length; k++) {
      if (source[at + k] != token[k]) {
        return false;
      }
    }
    at += token.length;
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
