// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxServiceTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:10:00Z, 2026-01-01T00:10:00Z",
    "2026-01-01T02:10:00+02:00, 2026-01-01T00:10:00Z",
    "2026-01-01T00:10:00, 2026-01-01T00:10:00Z",
    "2026-01-01T00:10:00.123456, 2026-01-01T00:10:00.123456Z",
    "soon, ",
    "'', "
  })
  void time_withoutZoneIsUtc(String text, Instant expected) {
    assertThat(SandboxService.instant(text)).isEqualTo(expected);
  }
}
