// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Random;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.api.Test;

class OutputEncoderTest {
  /** Every kind of byte that matters to JSON, to UTF-8 or to words. */
  private static final byte[][] PIECES = {
    "a".getBytes(UTF_8),
    "eight by".getBytes(UTF_8),
    "\n".getBytes(UTF_8),
    "\"".getBytes(UTF_8),
    "\\".getBytes(UTF_8),
    "\u0000\u0001\b\t\f\r\u001F !#[]~\u007F".getBytes(UTF_8),
    "é€\u2028\u2029😀\uFFFD".getBytes(UTF_8),
    {(byte) 0x80},
    {(byte) 0xC3},
    {(byte) 0xE2, (byte) 0x82},
    {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
    {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xFF},
  };

  @Test
  void anyOutput_isTheSameFrameAsDecodedTextInJson() {
    Random random = new Random(17);
    for (int round = 0; round < 20_000; round++) {
      byte[] raw = output(random, random.nextInt(40));
      boolean last = random.nextBoolean();
      StandardStream stream = random.nextBoolean() ? StandardStream.STDOUT : StandardStream.STDERR;

      OutputEncoder.Frame frame = OutputEncoder.encode(stream, raw, raw.length, round, last);

      Utf8Chunker.Chunk expected = Utf8Chunker.decode(raw, last);
      assertThat(frame.rawBytes()).isEqualTo(expected.bytes());
      assertThat(parsed(frame))
          .as("%s", Arrays.toString(raw))
          .isEqualTo(
              new JsonObject()
                  .put("type", Text.name(stream))
                  .put("data", expected.text())
                  .put("offset", round));
    }
  }

  @Test
  void eachAsciiByte_atEachPlaceInAWord() {
    for (int place = 0; place < 17; place++) {
      for (byte b = 0; b >= 0; b++) {
        byte[] raw = "0123456789abcdef\n".getBytes(UTF_8);
        raw[place] = b;
        OutputEncoder.Frame frame =
            OutputEncoder.encode(StandardStream.STDOUT, raw, raw.length, 0, true);
        assertThat(parsed(frame).getString("data")).isEqualTo(new String(raw, UTF_8));
      }
    }
  }

  @Test
  void onlyControlCharacters_makeRoom() {
    byte[] raw = new byte[OutputPump.MAX_FRAME_BYTES];
    OutputEncoder.Frame frame =
        OutputEncoder.encode(StandardStream.STDERR, raw, raw.length, Long.MAX_VALUE, false);
    assertThat(parsed(frame).getString("data")).isEqualTo(new String(raw, UTF_8));
    assertThat(parsed(frame).getLong("offset")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aShorterLength_leavesTheRest() {
    byte[] raw = "abc\ndef".getBytes(UTF_8);
    OutputEncoder.Frame frame = OutputEncoder.encode(StandardStream.STDOUT, raw, 4, 0, true);
    assertThat(frame.rawBytes()).isEqualTo(4);
    assertThat(parsed(frame).getString("data")).isEqualTo("abc\n");
  }

  private static byte[] output(Random random, int pieces) {
    byte[] raw = new byte[0];
    for (int i = 0; i < pieces; i++) {
      byte[] piece = PIECES[random.nextInt(PIECES.length)];
      int at = raw.length;
      raw = Arrays.copyOf(raw, at + piece.length);
      System.arraycopy(piece, 0, raw, at, piece.length);
    }
    return raw;
  }

  private static JsonObject parsed(OutputEncoder.Frame frame) {
    return new JsonObject(frame.json().toString(UTF_8));
  }
}
