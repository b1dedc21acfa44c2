// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRangeTest {
  @Test
  void part_endIsExclusive() {
    assertThat(ContentRange.parse("bytes 0-3/6")).isEqualTo(new ContentRange(0, 4, 6));
    assertThat(ContentRange.parse(" bytes 5-5/6 ")).isEqualTo(new ContentRange(5, 6, 6));
  }

  @Test
  void unknownTotal_isSaid() {
    assertThat(ContentRange.parse("bytes 2-3/*")).isEqualTo(new ContentRange(2, 4, -1));
  }

  @Test
  void noPart_hasTheTotalOnly() {
    assertThat(ContentRange.parse("bytes */6")).isEqualTo(new ContentRange(-1, -1, 6));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes 0-3",
        "lines 0-3/6",
        "bytes 3-0/6",
        "bytes 0-6/6",
        "bytes -1-3/6",
        "bytes 0-9999999999999999999/*",
        "bytes a-b/c"
      })
  void whatCannotBe_isNone(String header) {
    assertThat(ContentRange.parse(header)).isNull();
  }
}
