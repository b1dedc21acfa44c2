// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import langsmith.sandbox.internal.transport.TransportOptions.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportOptionsTest {

  private static final InetSocketAddress PROXY =
      InetSocketAddress.createUnresolved("proxy.example", 3128);

  @Test
  void defaults_areTheDocumentedOnes() {
    TransportOptions options = TransportOptions.defaults();
    assertThat(options.pingInterval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.pongTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(options.closeTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(options.maxFrameBytes()).isEqualTo(32 * 1024 * 1024);
    assertThat(options.ioThreads()).isEqualTo(2);
    assertThat(options.proxy()).isNull();
    assertThat(options.httpHeaders()).isEmpty();
  }

  @Test
  void toString_hidesHeaderValuesAndCredentials() {
    TransportOptions options =
        TransportOptions.builder()
            .headers(Map.of("X-Api-Key", "secret-key"))
            .proxy(new Proxy(PROXY, "alice", "secret-password"))
            .build();
    assertThat(options.toString())
        .contains("X-Api-Key", "proxy.example:3128")
        .doesNotContain("secret-key", "secret-password", "alice");
  }

  @Test
  void headersDifferingInCase_areOne() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-api-key", "old");
    headers.put("X-Api-Key", "new");
    TransportOptions options = TransportOptions.builder().headers(headers).build();
    assertThat(options.httpHeaders().getAll("X-API-KEY")).containsExactly("new");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upgrade", "connection", "Sec-WebSocket-Key", "Content-Length"})
  void headerOfTheUpgrade_isRefused(String name) {
    assertThatThrownBy(() -> TransportOptions.builder().headers(Map.of(name, "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("leave it out");
  }

  @Test
  void headerWithLineBreak_isRefusedWithoutShowingItsValue() {
    assertThatThrownBy(
            () -> TransportOptions.builder().headers(Map.of("X-Api-Key", "secret\r\nA: b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Api-Key")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
  }

  @Test
  void halfOfTheCredentials_isRefused() {
    assertThatThrownBy(() -> new Proxy(PROXY, "alice", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("user name and a password");
  }

  @Test
  void limitsOutOfBounds_areRefused() {
    TransportOptions.Builder builder = TransportOptions.builder();
    assertThatThrownBy(() -> builder.pingInterval(Duration.ofSeconds(-1)))
        .hasMessageContaining("pingInterval must be zero (off) or positive, but is -1s");
    assertThatThrownBy(() -> builder.pongTimeout(Duration.ofSeconds(-1)))
        .hasMessageContaining("pongTimeout");
    assertThatThrownBy(() -> builder.closeTimeout(Duration.ofSeconds(-1)))
        .hasMessageContaining("closeTimeout");
    assertThatThrownBy(() -> builder.maxFrameBytes(1023)).hasMessageContaining("at least 1024");
    assertThatThrownBy(() -> builder.ioThreads(0)).hasMessageContaining("1 to 256");
    assertThatThrownBy(() -> builder.ioThreads(257)).hasMessageContaining("1 to 256");
  }
}
