// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import langsmith.sandbox.server.command.Utf8Chunker.Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8ChunkerTest {
  private static final String TEXT = "aé€😀\u0000z\uFFFD߿ࠀ퟿\uE000\uFFFF𐀀\uDBFF\uDFFF";

  @Test
  void textCutAnywhere_isWholeAgain() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      Chunk first = Utf8Chunker.decode(Arrays.copyOf(bytes, cut), false);
      assertThat(first.text()).doesNotContain(cut < bytes.length ? "\uFFFD\uFFFD" : "never");
      Chunk second =
          Utf8Chunker.decode(Arrays.copyOfRange(bytes, first.bytes(), bytes.length), true);
      assertThat(first.text() + second.text()).as("cut at %d", cut).isEqualTo(TEXT);
      assertThat(first.bytes() + second.bytes()).isEqualTo(bytes.length);
      assertThat(first.text().getBytes(StandardCharsets.UTF_8)).hasSize(first.bytes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    // The table of the Unicode standard, section 3.9, and cases next to it.
    "61F1808061, a*a",
    "F18080E180C262, ***b",
    "80, *",
    "8080, **",
    "C0AF, **",
    "C1BF61, **a",
    "E09F80, ***",
    "E080BF, ***",
    "EDA080, ***",
    "EDA080EDB080, ******",
    "F08080AF, ****",
    "F4908080, ****",
    "F5808080, ****",
    "FE, *",
    "FF61FF, *a*",
    "C2, *",
    "E282, *",
    "F09F98, *",
    "F09F9861, *a",
    "F0F09F9880, *😀",
    "C2C3A9, *é"
  })
  void illFormedBytes_becomeOneReplacementForEachMaximalSubpart(String hex, String expected) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    String text = expected.replace('*', '\uFFFD');
    assertThat(Utf8Chunker.decode(bytes, true)).isEqualTo(new Chunk(text, bytes.length));
    for (int cut = 0; cut <= bytes.length; cut++) {
      Chunk first = Utf8Chunker.decode(Arrays.copyOf(bytes, cut), false);
      Chunk second =
          Utf8Chunker.decode(Arrays.copyOfRange(bytes, first.bytes(), bytes.length), true);
      assertThat(first.text() + second.text()).as("cut at %d", cut).isEqualTo(text);
    }
    assertThat(oneByOne(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "C3, 0",
    "61C3, 1",
    "E282, 0",
    "F09F98, 0",
    "61F0, 1",
    "E09F, 2",
    "EDA0, 2",
    "F490, 2",
    "C380, 2",
    "80, 1"
  })
  void incompleteTail_isLeftForLaterOnlyIfItMayBecomeACharacter(String hex, int decoded) {
    assertThat(Utf8Chunker.decode(HexFormat.of().parseHex(hex), false).bytes()).isEqualTo(decoded);
  }

  @Test
  void randomBytesCutAtRandom_decodeLikeTheWhole() {
    Random random = new Random(42);
    byte[] alphabet = HexFormat.of().parseHex("6180BFC2C3E0EDEFF0F4F5FF9FA0");
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = new byte[random.nextInt(12)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = alphabet[random.nextInt(alphabet.length)];
      }
      String whole = Utf8Chunker.decode(bytes, true).text();
      int cut = random.nextInt(bytes.length + 1);
      Chunk first = Utf8Chunker.decode(Arrays.copyOf(bytes, cut), false);
      Chunk second =
          Utf8Chunker.decode(Arrays.copyOfRange(bytes, first.bytes(), bytes.length), true);
      assertThat(first.text() + second.text())
          .as(() -> HexFormat.of().formatHex(bytes) + " cut at " + cut)
          .isEqualTo(whole);
      assertThat(oneByOne(bytes)).isEqualTo(whole);
    }
  }

  private static String oneByOne(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      Chunk chunk = Utf8Chunker.decodeOne(Arrays.copyOfRange(bytes, at, bytes.length), true);
      assertThat(chunk.text().codePointCount(0, chunk.text().length())).isEqualTo(1);
      text.append(chunk.text());
      at += chunk.bytes();
    }
    return text.toString();
  }

  @Test
  void bytesIntoCharacter_findsItsStart() {
    byte[] bytes = "a😀é".getBytes(StandardCharsets.UTF_8);
    int[] expected = {0, 0, 1, 2, 3, 0, 1, 0};
    for (int position = 0; position < expected.length; position++) {
      assertThat(Utf8Chunker.bytesIntoCharacter(bytes, position))
          .as("position %d", position)
          .isEqualTo(expected[position]);
    }
  }

  @Test
  void bytesIntoCharacter_takesStrayBytesForBoundaries() {
    byte[] bytes = HexFormat.of().parseHex("61808080C261");
    for (int position = 0; position <= bytes.length; position++) {
      assertThat(Utf8Chunker.bytesIntoCharacter(bytes, position)).isZero();
    }
  }

  @Test
  void leadingContinuations_areThreeAtMost() {
    assertThat(Utf8Chunker.leadingContinuations(HexFormat.of().parseHex("80808061"))).isEqualTo(3);
    assertThat(Utf8Chunker.leadingContinuations(HexFormat.of().parseHex("80808080"))).isEqualTo(3);
    assertThat(Utf8Chunker.leadingContinuations(HexFormat.of().parseHex("8061"))).isEqualTo(1);
    assertThat(Utf8Chunker.leadingContinuations(new byte[0])).isZero();
  }
}
