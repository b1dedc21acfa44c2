// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListenAddressTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, false",
    "127.0.0.2, 127.0.0.2, false",
    "::1, [::1], false",
    "0.0.0.0, 127.0.0.1, true",
    "::, 127.0.0.1, true",
    "192.0.2.7, 192.0.2.7, true",
    "2001:db8::7, [2001:db8::7], true"
  })
  void address_isNamedInUrlsAndOpenOrNot(String text, String host, boolean open) {
    ListenAddress address = ListenAddress.parse(text).orElseThrow();
    assertThat(address.urlHost()).isEqualTo(host);
    assertThat(address.isOpen()).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "1.2.3", "1.2.3.4:80", "[::1]:80", "http://127.0.0.1"})
  void whatIsNoAddress_isNone(String text) {
    assertThat(ListenAddress.parse(text)).isEmpty();
  }
}
