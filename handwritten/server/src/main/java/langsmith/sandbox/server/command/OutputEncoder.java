// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import langsmith.sandbox.protocol.StandardStream;

/**
 * Encodes raw output as the JSON text of a frame, in one pass: what needs no escape is copied eight
 * bytes at a time. Bytes that are not UTF-8 become U+FFFD, as {@link Utf8Chunker} says. Used for
 * one frame.
 */
final class OutputEncoder {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WORD_BYTES = 8;
  private static final long EACH = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;

  private static final byte[] STDOUT_HEAD = "{\"type\":\"stdout\",\"data\":\"".getBytes(US_ASCII);
  private static final byte[] STDERR_HEAD = "{\"type\":\"stderr\",\"data\":\"".getBytes(US_ASCII);
  private static final byte[] BEFORE_OFFSET = "\",\"offset\":".getBytes(US_ASCII);
  private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

  /** What may be written before the room is checked again: a word, an escape, and the tail. */
  private static final int SLACK_BYTES = 64;

  private final byte[] raw;
  private final int length;
  private byte[] json;
  private int used;
  private int at;

  private OutputEncoder(byte[] raw, int length) {
    this.raw = raw;
    this.length = length;
    this.json = new byte[length + length / 16 + 2 * SLACK_BYTES];
  }

  /**
   * A frame.
   *
   * @param json its text; needs no release
   * @param rawBytes how much output it stands for
   */
  record Frame(ByteBuf json, int rawBytes) {}

  /**
   * Encodes the longest prefix that ends with a character.
   *
   * @param raw begins with the output
   * @param length the number of bytes
   * @param offset of the first byte
   * @param last whether no bytes follow, so that an incomplete character is encoded too
   */
  static Frame encode(StandardStream stream, byte[] raw, int length, long offset, boolean last) {
    OutputEncoder encoder = new OutputEncoder(raw, length);
    encoder.put(stream == StandardStream.STDOUT ? STDOUT_HEAD : STDERR_HEAD);
    encoder.text(last);
    encoder.put(BEFORE_OFFSET);
    encoder.put(Long.toString(offset).getBytes(US_ASCII));
    encoder.json[encoder.used++] = '}';
    return new Frame(Unpooled.wrappedBuffer(encoder.json, 0, encoder.used), encoder.at);
  }

  private void text(boolean last) {
    while (true) {
      plain();
      if (at == length) {
        return;
      }
      // The rest fits as it is; only what grows needs more room.
      if (json.length - used < length - at + SLACK_BYTES) {
        json = Arrays.copyOf(json, json.length + json.length / 2 + length - at);
      }
      byte next = raw[at];
      if (next >= 0) {
        ascii(next);
        at++;
      } else if (!beyondAscii(last)) {
        return;
      }
    }
  }

  /** Copies up to the next byte that needs a look. */
  private void plain() {
    byte[] from = raw;
    byte[] to = json;
    int read = at;
    int write = used;
    while (read + WORD_BYTES <= length) {
      long word = (long) WORDS.get(from, read);
      WORDS.set(to, write, word);
      long special = special(word);
      if (special != 0) {
        int clean = Long.numberOfTrailingZeros(special) / WORD_BYTES;
        at = read + clean;
        used = write + clean;
        return;
      }
      read += WORD_BYTES;
      write += WORD_BYTES;
    }
    while (read < length && isPlain(from[read])) {
      to[write++] = from[read++];
    }
    at = read;
    used = write;
  }

  /**
   * Marks control characters, quotes, backslashes and what is not ASCII. The lowest mark is exact;
   * a borrow can add others above it.
   */
  private static long special(long word) {
    long quotes = word ^ '"' * EACH;
    long backslashes = word ^ '\\' * EACH;
    long below = (word - ' ' * EACH) | (quotes - EACH) | (backslashes - EACH);
    return (below | word) & TOP_BITS;
  }

  private static boolean isPlain(byte b) {
    return b >= ' ' && b != '"' && b != '\\';
  }

  private void ascii(byte b) {
    switch (b) {
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case '\t' -> escape('t');
      case '"' -> escape('"');
      case '\\' -> escape('\\');
      default -> {
        if (b >= ' ') {
          json[used++] = b;
        } else {
          escape('u');
          json[used++] = '0';
          json[used++] = '0';
          json[used++] = DIGITS[b >> 4];
          json[used++] = DIGITS[b & 0xF];
        }
      }
    }
  }

  private void escape(char letter) {
    json[used++] = '\\';
    json[used++] = (byte) letter;
  }

  /** Encodes one character or ill-formed sequence; returns false if its rest is yet to come. */
  private boolean beyondAscii(boolean last) {
    int step = Utf8Chunker.step(raw, at, length);
    if (step > 0) {
      for (int i = 0; i < step; i++) {
        json[used++] = raw[at++];
      }
      return true;
    }
    if (step == 0 && !last) {
      return false;
    }
    put(REPLACEMENT);
    at = step == 0 ? length : at - step;
    return true;
  }

  private void put(byte[] bytes) {
    System.arraycopy(bytes, 0, json, used, bytes.length);
    used += bytes.length;
  }
}
