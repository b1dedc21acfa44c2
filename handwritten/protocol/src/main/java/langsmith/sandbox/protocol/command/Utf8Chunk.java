// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * An immutable piece of output as bytes: well-formed UTF-8 over WebSockets, the command's own bytes
 * over Server-Sent Events.
 *
 * <p>Output is kept as bytes because offsets count bytes; it is decoded to text only on request.
 */
public final class Utf8Chunk {
  private final byte[] bytes;
  private final int from;
  private final int to;

  /** Whether it is worth looking for U+FFFD; false if the decoder saw none. */
  private final boolean mayHoldReplacements;

  private Utf8Chunk(byte[] bytes, int from, int to, boolean mayHoldReplacements) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.mayHoldReplacements = mayHoldReplacements;
  }

  /**
   * Wraps bytes without copying them.
   *
   * @param bytes must not be modified afterwards
   * @return a chunk of all of them
   */
  public static Utf8Chunk wrap(byte[] bytes) {
    return new Utf8Chunk(bytes, 0, bytes.length, true);
  }

  /**
   * Wraps the first so many bytes; the array stays alive as a whole.
   *
   * @param mayHoldReplacements false if there is no U+FFFD in them
   */
  static Utf8Chunk wrap(byte[] bytes, int length, boolean mayHoldReplacements) {
    return new Utf8Chunk(bytes, 0, length, mayHoldReplacements);
  }

  /**
   * Encodes text; unpaired surrogates become U+FFFD.
   *
   * @param text any text
   * @return its bytes
   */
  public static Utf8Chunk of(String text) {
    return wrap(Utf8.encode(text));
  }

  /**
   * Returns how many bytes this is.
   *
   * @return a count of bytes
   */
  public int size() {
    return to - from;
  }

  /**
   * Returns the bytes from a position on, without copying.
   *
   * @param position at least 0 and at most {@link #size}
   * @return the rest
   */
  public Utf8Chunk from(int position) {
    if (position < 0 || position > size()) {
      throw new IndexOutOfBoundsException(position + " is not in 0.." + size());
    }
    return position == 0 ? this : new Utf8Chunk(bytes, from + position, to, mayHoldReplacements);
  }

  /** Returns the bytes before a position, without copying. */
  Utf8Chunk upTo(int position) {
    return position == size()
        ? this
        : new Utf8Chunk(bytes, from, from + position, mayHoldReplacements);
  }

  /** Returns how many bytes at the end may be the beginning of a character, 0 to 3. */
  int incompleteTail() {
    return Utf8.incompleteTail(bytes, from, to);
  }

  /**
   * Returns a copy of the bytes.
   *
   * @return the bytes
   */
  public byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /**
   * Copies the bytes.
   *
   * @param target takes them
   * @param at where the first one goes
   */
  public void copyTo(byte[] target, int at) {
    copyTo(0, target, at, size());
  }

  /**
   * Copies a part of the bytes.
   *
   * @param position of the first one
   * @param target takes them
   * @param at where the first one goes
   * @param count how many
   */
  public void copyTo(int position, byte[] target, int at, int count) {
    Objects.checkFromIndexSize(position, count, size());
    System.arraycopy(bytes, from + position, target, at, count);
  }

  /**
   * Writes the bytes without copying them.
   *
   * @param target takes them
   * @throws IOException if the target throws it
   */
  public void writeTo(OutputStream target) throws IOException {
    target.write(bytes, from, size());
  }

  /**
   * Returns the text.
   *
   * @return the decoded bytes; what is not UTF-8 becomes U+FFFD
   */
  public String text() {
    return new String(bytes, from, size(), StandardCharsets.UTF_8);
  }

  /** Returns this chunk with another one behind it. */
  Utf8Chunk plus(Utf8Chunk next) {
    byte[] both = new byte[size() + next.size()];
    copyTo(both, 0);
    next.copyTo(both, size());
    return wrap(both);
  }

  /** Returns whether a cut at this position leaves both sides well-formed. */
  boolean isBoundary(int position) {
    return position == size() || (bytes[from + position] & 0xC0) != 0x80;
  }

  /** Counts U+FFFD in the first so many bytes. */
  int replacements(int length) {
    if (!mayHoldReplacements) {
      return 0;
    }
    int count = 0;
    int last = from + length - 2;
    for (int i = from; i < last; i++) {
      if (bytes[i] == (byte) 0xEF && bytes[i + 1] == (byte) 0xBF && bytes[i + 2] == (byte) 0xBD) {
        count++;
        i += 2;
      }
    }
    return count;
  }

  /** Length of the common prefix. */
  int mismatch(Utf8Chunk other) {
    int i = Arrays.mismatch(bytes, from, to, other.bytes, other.from, other.to);
    return i < 0 ? size() : i;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Utf8Chunk c && Arrays.equals(bytes, from, to, c.bytes, c.from, c.to);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  /** Returns the size only, because output does not belong in logs. */
  @Override
  public String toString() {
    return "Utf8Chunk[" + size() + " bytes]";
  }
}
