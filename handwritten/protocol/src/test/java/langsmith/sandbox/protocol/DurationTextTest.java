// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT1S, 1s",
    "PT0.25S, 250ms",
    "PT1.5S, 1.5s",
    "PT0.0000001S, 0.0000001s",
    "PT90S, 1m30s",
    "PT2H, 2h",
    "PT49H0.5S, 2d1h0.5s",
    "PT-1S, -1s",
    "PT-2562047788015215H-30M-8S, PT-2562047788015215H-30M-8S"
  })
  void duration_isWrittenAsPeopleDo(Duration duration, String text) {
    assertThat(DurationText.of(duration)).isEqualTo(text);
  }
}
