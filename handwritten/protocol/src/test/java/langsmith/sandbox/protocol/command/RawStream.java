// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command wrote, as a server sees it: bytes, and the characters that it makes of them. Each
 * character knows where its bytes begin; U+FFFD stands for one to three of them.
 */
final class RawStream {
  private final int length;
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Map<Integer, Utf8Chunk> chunks = new HashMap<>();

  RawStream(byte[] raw) {
    length = raw.length;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    int from = 0;
    while (from < raw.length) {
      // The JDK says where a character ends only to whom has room for no more than that one.
      ByteBuffer in = ByteBuffer.wrap(raw, from, raw.length - from);
      CharBuffer one = CharBuffer.allocate(1);
      decoder.reset().decode(in, one, true);
      if (one.position() == 0) {
        one = CharBuffer.allocate(2);
        decoder.reset().decode(in, one, true);
      }
      texts.add(one.flip().toString());
      starts.add(from);
      from = in.position();
    }
    starts.add(raw.length);
  }

  int length() {
    return length;
  }

  /** How many characters there are. */
  int size() {
    return texts.size();
  }

  long offset(int character) {
    return starts.get(character);
  }

  /** Returns the character that begins at an offset, or -1 if none does. */
  int at(long offset) {
    return starts.indexOf((int) offset);
  }

  String text(int from, int to) {
    return String.join("", texts.subList(from, to));
  }

  /** The same as bytes. */
  Utf8Chunk chunk(int from, int to) {
    return chunks.computeIfAbsent(from * (size() + 1) + to, range -> Utf8Chunk.of(text(from, to)));
  }

  String text() {
    return text(0, size());
  }
}
