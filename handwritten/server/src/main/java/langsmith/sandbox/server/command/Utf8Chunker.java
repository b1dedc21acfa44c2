// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.charset.StandardCharsets;

/**
 * Splits raw output into text that never ends inside a character. Bytes that are not UTF-8 become
 * U+FFFD, one for each maximal subpart of an ill-formed sequence, wherever the splits are: a
 * sequence that may still become a character is left for later.
 */
final class Utf8Chunker {
  private static final int LONGEST = 4;
  private static final String REPLACEMENT = "\uFFFD";

  private Utf8Chunker() {}

  /** Text and the number of raw bytes it stands for. */
  record Chunk(String text, int bytes) {}

  /**
   * Decodes the longest prefix that is complete.
   *
   * @param last whether no bytes follow, so that an incomplete tail is decoded too
   */
  static Chunk decode(byte[] data, boolean last) {
    StringBuilder text = null;
    int run = 0;
    int at = 0;
    while (at < data.length) {
      int step = step(data, at, data.length);
      if (step > 0) {
        at += step;
        continue;
      }
      if (step == 0 && !last) {
        break;
      }
      text = text == null ? new StringBuilder(data.length) : text;
      text.append(utf8(data, run, at)).append(REPLACEMENT);
      at = step == 0 ? data.length : at - step;
      run = at;
    }
    String tail = utf8(data, run, at);
    return new Chunk(text == null ? tail : text.append(tail).toString(), at);
  }

  /**
   * Decodes only the first code point, or the first maximal subpart; nothing if it is incomplete
   * and not the last.
   */
  static Chunk decodeOne(byte[] data, boolean last) {
    int step = data.length == 0 ? 0 : step(data, 0, data.length);
    if (step > 0) {
      return new Chunk(utf8(data, 0, step), step);
    }
    int length = step < 0 ? -step : last ? data.length : 0;
    return new Chunk(length == 0 ? "" : REPLACEMENT, length);
  }

  /**
   * Decodes well-formed bytes. The JDK's decoder replaces surrogates in UTF-8 as a whole, so it
   * must not see ill-formed ones.
   */
  private static String utf8(byte[] data, int from, int to) {
    return new String(data, from, to - from, StandardCharsets.UTF_8);
  }

  /**
   * Finds the start of the character that contains the given position.
   *
   * @param around bytes on both sides of the position
   * @param position an index into {@code around}
   * @return the number of bytes from the start of the character to the position; 0 at a boundary
   */
  static int bytesIntoCharacter(byte[] around, int position) {
    for (int back = 1; back < LONGEST && back <= position; back++) {
      if (step(around, position - back, around.length) > back) {
        return back;
      }
    }
    return 0;
  }

  /** Counts the continuation bytes at the start: the rest of a partly evicted character. */
  static int leadingContinuations(byte[] data) {
    int n = 0;
    while (n < data.length && n < LONGEST - 1 && isContinuation(data[n])) {
      n++;
    }
    return n;
  }

  /**
   * Classifies one sequence.
   *
   * @param end where the data ends
   * @return n for a character of n bytes, -n for an ill-formed maximal subpart of n bytes, 0 if the
   *     data is too short
   */
  static int step(byte[] data, int at, int end) {
    int lead = data[at] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i == end) {
        return 0;
      }
      int b = data[at + i] & 0xFF;
      if (b < (i == 1 ? secondFrom(lead) : 0x80) || b > (i == 1 ? secondTo(lead) : 0xBF)) {
        return -i;
      }
    }
    return length;
  }

  /** Excludes overlong forms. */
  private static int secondFrom(int lead) {
    return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  }

  /** Excludes surrogates and what lies beyond U+10FFFF. */
  private static int secondTo(int lead) {
    return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
