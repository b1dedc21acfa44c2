// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "1500m, 2",
    "2k, 2000",
    "1Ki, 1024",
    "512Mi, 536870912",
    "1.5Gi, 1610612736",
    "1G, 1000000000",
    "4096Pi, 4611686018427387904"
  })
  void bytes_areReadWithAnyUnit(String text, long bytes) {
    assertThat(Quantity.bytes(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"500m, 500", "1, 1000", "0.25, 250", "2k, 2000000"})
  void processors_areReadInThousandths(String text, int millicores) {
    assertThat(Quantity.millicores(text)).isEqualTo(millicores);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Gi", "-1", "1gi", "1 Gi", "1.", ".5", "1e3", "0x10", "9999999Pi"})
  void anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.bytes(text));
  }

  @Test
  void moreProcessorsThanANumberHolds_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.millicores("3000000"));
  }
}
