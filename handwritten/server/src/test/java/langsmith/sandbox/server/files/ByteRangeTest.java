// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0, 4",
    "bytes=9-9, 9, 10",
    "bytes=4-, 4, 10",
    "bytes=4-99, 4, 10",
    "bytes=0-99999999999999999999, 0, 10",
    "bytes=-3, 7, 10",
    "bytes=-99, 0, 10"
  })
  void part_isCutToTheFile(String header, long start, long end) {
    assertThat(ByteRange.parse(header, 10)).isEqualTo(new ByteRange(start, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-11", "bytes=99999999999999999999-", "bytes=-0"})
  void partBehindTheEnd_cannotBeSatisfied(String header) {
    assertThat(ByteRange.parse(header, 10)).isEqualTo(ByteRange.UNSATISFIABLE);
  }

  @Test
  void emptyFile_hasNoParts() {
    assertThat(ByteRange.parse("bytes=0-", 0)).isEqualTo(ByteRange.UNSATISFIABLE);
    assertThat(ByteRange.parse("bytes=-1", 0)).isEqualTo(ByteRange.UNSATISFIABLE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=3-2",
        "lines=0-1",
        "bytes=0-1,3-4",
        "bytes=a-b"
      })
  void anythingElse_isIgnored(String header) {
    assertThat(ByteRange.parse(header, 10)).isNull();
  }
}
