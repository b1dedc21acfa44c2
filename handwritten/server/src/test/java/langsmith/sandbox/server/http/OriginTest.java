// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost, http, localhost, 80",
    "http://localhost:80, http, localhost, 80",
    "https://Localhost, https, localhost, 443",
    "HTTPS://localhost:443, https, localhost, 443",
    "http://[::1]:8080, http, [::1], 8080",
    "http://a-b.example:65535, http, a-b.example, 65535"
  })
  void spelling_isNormalised(String text, String scheme, String host, int port) {
    assertThat(Origin.parse(text)).contains(new Origin(scheme, host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "localhost:80",
        "ftp://localhost",
        "http://",
        "http://localhost:",
        "http://localhost:65536",
        "http://localhost:999999",
        "http://user@localhost",
        "http://localhost/",
        "http://localhost/path",
        "http://localhost?",
        "http://[::1",
        "http://ⅼocalhost"
      })
  void whatIsNoOrigin_isEmpty(String text) {
    assertThat(Origin.parse(text)).isEmpty();
  }

  @Test
  void originsOfDifferentSchemes_differ() {
    assertThat(Origin.parse("http://localhost:443"))
        .isNotEqualTo(Origin.parse("https://localhost"));
  }
}
