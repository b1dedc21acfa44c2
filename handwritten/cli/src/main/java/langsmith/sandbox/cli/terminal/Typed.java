// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Decodes typed bytes, of which a read may end within a character. */
final class Typed {
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] begun = {};

  /** Returns the text so far; the beginning of a character waits for its rest. */
  String decode(byte[] typed) {
    ByteBuffer bytes = ByteBuffer.allocate(begun.length + typed.length);
    bytes.put(begun).put(typed).flip();
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    decoder.decode(bytes, text, false);
    begun = new byte[bytes.remaining()];
    bytes.get(begun);
    return text.flip().toString();
  }
}
