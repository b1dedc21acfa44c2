// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"0,0", "90,90", "90s,90", "5m,300", "2h,7200", "1d,86400"})
  void duration_isReadAsWritten(String text, long seconds) {
    assertThat(new Durations().convert(text)).hasSeconds(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,0s",
    "PT1S,1s",
    "PT-1S,-1s",
    "PT0.25S,250ms",
    "PT1.5S,1.5s",
    "PT0.0000001S,0.0000001s",
    "PT1M30S,1m30s",
    "PT2M,2m",
    "PT24H,1d",
    "PT26H0.5S,1d2h0.5s",
    "PT596523H14M7S,24855d3h14m7s"
  })
  void durationInAMessage_isWrittenAsPeopleDo(String iso, String text) {
    assertThat(Durations.inWords("no answer within " + iso + "; of " + iso))
        .isEqualTo("no answer within " + text + "; of " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT", "APT1S", "PTA", "PT1", "PT-", "PT1S1", "PTS", "a $1 \\PT"})
  void otherWords_areUnchanged(String text) {
    assertThat(Durations.inWords(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "5 m", "PT5S", "5min", "9999999999"})
  void anythingElse_isRefused(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new Durations().convert(text))
        .withMessageContaining("such as 90, 90s, 5m");
  }
}
