// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8ChunkTest {
  private static final String TEXT = "a\u00e9\u20ac\ud83d\ude00";

  private final Utf8Chunk chunk = Utf8Chunk.of(TEXT);

  @Test
  void sizeCountsBytes() {
    assertThat(chunk.size()).isEqualTo(10);
    assertThat(chunk.text()).isEqualTo(TEXT);
    assertThat(chunk.toByteArray()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void from_isTheRest() {
    assertThat(chunk.from(3).text()).isEqualTo("\u20ac\ud83d\ude00");
    assertThat(chunk.from(3).from(3).text()).isEqualTo("\ud83d\ude00");
    assertThat(chunk.from(10).size()).isZero();
    assertThat(chunk.from(0)).isSameAs(chunk);
  }

  @Test
  void fromOutside_isRefused() {
    assertThatThrownBy(() -> chunk.from(11))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("11 is not in 0..10");
    assertThatThrownBy(() -> chunk.from(3).from(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void copies_areIndependent() {
    byte[] copy = chunk.toByteArray();
    Arrays.fill(copy, (byte) 0);
    byte[] target = new byte[9];
    chunk.from(3).copyTo(target, 2);
    assertThat(target).startsWith(0, 0).endsWith(chunk.from(3).toByteArray());
    assertThat(chunk.text()).isEqualTo(TEXT);
  }

  @Test
  void boundaries_areWhereCharactersBegin() {
    for (int position = 0; position <= 10; position++) {
      boolean boundary = position == 0 || position == 1 || position == 3 || position == 6;
      assertThat(chunk.isBoundary(position)).isEqualTo(boundary || position == 10);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "3, 0", "4, 1", "6, 1", "7, 1", "8, 2"})
  void replacements_areCountedIfWhole(int length, int count) {
    Utf8Chunk replaced = Utf8Chunk.of("xx\ufffda\ufffdbc").from(1);
    assertThat(replaced.replacements(length)).isEqualTo(count);
  }

  @Test
  void replacements_areNotSeenInOtherCharacters() {
    assertThat(Utf8Chunk.of("\uffef\uffbd\ufffc\ud83f\udffd").replacements(13)).isZero();
  }

  @Test
  void mismatch_isTheLengthOfTheCommonPrefix() {
    assertThat(chunk.mismatch(Utf8Chunk.of("a\u00e9X"))).isEqualTo(3);
    assertThat(chunk.mismatch(Utf8Chunk.of("a\u00e9"))).isEqualTo(3);
    assertThat(Utf8Chunk.of("a\u00e9").mismatch(chunk)).isEqualTo(3);
    assertThat(chunk.mismatch(Utf8Chunk.of(TEXT))).isEqualTo(10);
    assertThat(chunk.from(1).mismatch(Utf8Chunk.of("\u00e9"))).isEqualTo(2);
    assertThat(chunk.mismatch(Utf8Chunk.of(""))).isZero();
  }

  @Test
  void plus_joins() {
    assertThat(chunk.from(6).plus(Utf8Chunk.of("bc").from(1)).text()).isEqualTo("\ud83d\ude00c");
  }

  @Test
  void equality_isThatOfTheBytes() {
    assertThat(chunk.from(1)).isEqualTo(Utf8Chunk.of(TEXT.substring(1)));
    assertThat(chunk.from(1)).hasSameHashCodeAs(Utf8Chunk.of(TEXT.substring(1)));
    assertThat(chunk).isNotEqualTo(chunk.from(1)).isNotEqualTo(TEXT);
  }

  @Test
  void toString_doesNotShowOutput() {
    assertThat(Utf8Chunk.of("hunter2")).hasToString("Utf8Chunk[7 bytes]");
  }
}
