// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against the strict decoder of the JDK. */
class Utf8Test {
  /** First, middle and last of every range in the table of well-formed sequences. */
  private static final int[] TELLING_BYTES = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
    0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
  };

  private final CharsetDecoder jdk =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(8);

  @Test
  void everySequenceOfUpToThreeBytes_isJudgedAsByTheJdk() {
    for (int length = 0; length <= 3; length++) {
      byte[] bytes = new byte[length];
      for (int value = 0; value < 1 << (8 * length); value++) {
        for (int i = 0; i < length; i++) {
          bytes[i] = (byte) (value >> (8 * i));
        }
        check(bytes);
      }
    }
  }

  @Test
  void fourAndFiveTellingBytes_areJudgedAsByTheJdk() {
    int count = TELLING_BYTES.length;
    byte[] bytes = new byte[5];
    for (int n = 0; n < count * count * count * count; n++) {
      for (int i = 0, rest = n; i < 4; i++, rest /= count) {
        bytes[i] = (byte) TELLING_BYTES[rest % count];
      }
      bytes[4] = 'x';
      check(bytes);
    }
  }

  private void check(byte[] bytes) {
    decoded.clear();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = jdk.reset().decode(in, decoded, true);
    int expected = result.isError() ? in.position() : -1;
    int actual = Utf8.firstInvalid(bytes, 0, bytes.length);
    if (actual != expected) {
      assertThat(actual).as("%s", Arrays.toString(bytes)).isEqualTo(expected);
    }
  }

  @Test
  void rangeInsideAnArray_isJudgedAlone() {
    byte[] euro = "a\u20ac".getBytes(StandardCharsets.UTF_8);
    assertThat(Utf8.firstInvalid(euro, 1, 4)).isEqualTo(-1);
    assertThat(Utf8.firstInvalid(euro, 1, 3)).isEqualTo(1);
    assertThat(Utf8.firstInvalid(euro, 2, 4)).isEqualTo(2);
  }

  @Test
  void encode_isThatOfTheJdkButForUnpairedSurrogates() {
    String text = "a\u00e9\u20ac\ud83d\ude00";
    assertThat(Utf8.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    assertThat(Utf8.encode("a\ud83d")).isEqualTo("a\ufffd".getBytes(StandardCharsets.UTF_8));
    assertThat(Utf8.encode("\ude00b")).isEqualTo("\ufffdb".getBytes(StandardCharsets.UTF_8));
    assertThat(Utf8.encode("\ude00\ud83d\ud83d\ude00"))
        .isEqualTo("\ufffd\ufffd\ud83d\ude00".getBytes(StandardCharsets.UTF_8));
    assertThat(Utf8.encode("")).isEmpty();
  }
}
