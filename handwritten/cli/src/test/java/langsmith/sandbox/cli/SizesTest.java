// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class SizesTest {
  private final Sizes sizes = new Sizes();

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "4096,4096",
    "1k,1024",
    "512MiB,536870912",
    "2G,2147483648",
    "1tb,1099511627776"
  })
  void sizes_areBytes(String text, long bytes) {
    assertThat(sizes.convert(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "g", "-1", "1.5g", "1p", "2 g", "9999999999999999", "999999999999999t"})
  void otherTexts_areRefused(String text) {
    assertThatThrownBy(() -> sizes.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({"0,0 B", "1023,1023 B", "1024,1.0 KiB", "1610612736,1.5 GiB", ",-"})
  void shown_isForPeople(Long bytes, String text) {
    assertThat(Sizes.shown(bytes)).isEqualTo(text);
  }
}
