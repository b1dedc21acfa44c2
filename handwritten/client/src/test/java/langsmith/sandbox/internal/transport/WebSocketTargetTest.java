// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketTargetTest {

  @ParameterizedTest
  @CsvSource({
    "https://h.example, wss://h.example/execute/ws",
    "https://h.example/, wss://h.example/execute/ws",
    "https://h.example/sb-1, wss://h.example/sb-1/execute/ws",
    "https://h.example/sb-1///, wss://h.example/sb-1/execute/ws",
    "https://h.example/a//b/, wss://h.example/a//b/execute/ws",
    "https://h.example/sb?token=1#part, wss://h.example/sb/execute/ws",
    "https://h.example:443/x, wss://h.example/x/execute/ws",
    "https://h.example:8443, wss://h.example:8443/execute/ws",
    "http://h.example, ws://h.example/execute/ws",
    "http://127.0.0.1:5000/sb/id, ws://127.0.0.1:5000/sb/id/execute/ws",
    "http://[::1]:5000, ws://[::1]:5000/execute/ws",
    "wss://h.example/http://x, wss://h.example/http://x/execute/ws",
    "ws://h.example:443, ws://h.example:443/execute/ws",
    "HTTPS://H.Example/P, wss://h.example/P/execute/ws",
    "https://b\u00fccher.example/a%20b, wss://xn--bcher-kva.example/a%20b/execute/ws",
    "https://sand_box.example, wss://sand_box.example/execute/ws",
  })
  void dataplaneUrl_becomesTheSocketsUri(String url, String expected) {
    assertThat(WebSocketTarget.of(url)).hasToString(expected);
  }

  @Test
  void ipv6_isStoredWithoutBrackets() {
    WebSocketTarget target = WebSocketTarget.of("https://[2001:db8::1]/x");
    assertThat(target).isEqualTo(new WebSocketTarget(true, "2001:db8::1", 443, "/x/execute/ws"));
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://h.example, begins with ftp://",
    "h.example/x, has no scheme",
    "'', has no scheme",
    "https://, malformed",
    "https://h.example:99999, malformed",
    "https://user:pw@h.example, user name",
  })
  void otherUrl_isRefusedWithTheReason(String url, String reason) {
    assertThatThrownBy(() -> WebSocketTarget.of(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("data-plane URL")
        .hasMessageContaining(reason)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pw"));
  }

  @Test
  void tunnelsTarget_isBesideThatOfCommands() {
    assertThat(WebSocketTarget.tunnel("https://host/sb-1/").uri())
        .hasToString("wss://host/sb-1/tunnel");
    assertThat(WebSocketTarget.tunnel("http://host:8080").uri())
        .hasToString("ws://host:8080/tunnel");
  }

  @Test
  void headers_areOverriddenByMoreAndOverrideDefaults() {
    WebSocketTarget target = WebSocketTarget.of("ws://host").with(headers("a", "own"));

    assertThat(target.with(headers("A", "more")).headers()).isEqualTo(headers("A", "more"));
    assertThat(target.withDefaults(headers("A", "default")).headers())
        .isEqualTo(headers("a", "own"));
    assertThat(target.with(HeaderMap.empty()).withDefaults(HeaderMap.empty())).isSameAs(target);
    assertThat(target.with(headers("b", "2")).uri()).isEqualTo(target.uri());
  }

  private static HeaderMap headers(String name, String value) {
    return HeaderMap.of(Map.of(name, value));
  }

  @Test
  void bracketsInThePath_areEscaped() {
    assertThat(WebSocketTarget.of("https://host/a[b]|c").uri().getRawPath())
        .isEqualTo("/a%5Bb%5D%7Cc/execute/ws");
  }
}
