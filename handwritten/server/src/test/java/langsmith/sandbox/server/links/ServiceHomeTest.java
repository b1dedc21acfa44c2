// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHomeTest {
  private static final ServiceHome HOME = new ServiceHome("/svc/box/8080/", 8080);
  private static final String CALLERS_HOST = "127.0.0.1:4000";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/login, /svc/box/8080/login",
        "/, /svc/box/8080/",
        "/a%2Fb?x=%20&y#z, /svc/box/8080/a%2Fb?x=%20&y#z",
        "http://localhost:8080/login, /svc/box/8080/login",
        "http://LOCALHOST:8080, /svc/box/8080/",
        "http://127.0.0.1:8080/?q, /svc/box/8080/?q",
        "http://[::1]:8080/x, /svc/box/8080/x",
        "//localhost:8080/x, /svc/box/8080/x",
        "http://127.0.0.1:4000/x, /svc/box/8080/x",
        "http://127.0.0.1:4000/svc/box/8080/x, /svc/box/8080/x",
        "next, /svc/box/8080/a/next",
        "?page=2, /svc/box/8080/a/?page=2",
        "../b, /svc/box/8080/b",
        "../../../b, /svc/box/8080/b",
        "/../../v2/sandboxes/boxes, /svc/box/8080/v2/sandboxes/boxes",
        "/.., /svc/box/8080/",
        "/..hidden, /svc/box/8080/..hidden",
        "\"/with space\", \"/svc/box/8080/with space\"",
      })
  void redirectInsideTheService_staysInside(String location, String expected) {
    assertThat(HOME.location(location, "/a/page?x=1", CALLERS_HOST)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/x",
    "http://localhost:8081/x",
    "http://localhost/x",
    "https://localhost:8080/x",
    "http://localhost.example.com:8080/x",
    "//example.com/x",
    "mailto:someone@example.com",
    "http://exa mple/x",
    "//exa mple/x"
  })
  void redirectElsewhere_isLeftAlone(String location) {
    assertThat(HOME.location(location, "/a", CALLERS_HOST)).isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource({
    "a=b; Path=/; HttpOnly, a=b; Path=/svc/box/8080/; HttpOnly",
    "a=b; path=/x/y, a=b; path=/svc/box/8080/x/y",
    "a=Path=/; Secure, a=Path=/; Secure",
    "a=b, a=b",
    "__Host-a=b; Path=/; Secure, __Host-a=b; Path=/; Secure"
  })
  void cookie_isForThisServiceOnly(String cookie, String expected) {
    assertThat(HOME.cookie(cookie)).isEqualTo(expected);
  }
}
