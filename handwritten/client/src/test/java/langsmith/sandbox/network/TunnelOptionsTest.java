// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelOptionsTest {
  @Test
  void defaults_chooseAnyLocalPortAndProbe() {
    TunnelOptions options = TunnelOptions.to(5432);
    assertThat(options.remotePort()).isEqualTo(5432);
    assertThat(options.localPort()).isZero();
    assertThat(options.probe()).isTrue();
    assertThat(options.retries()).isEqualTo(3);
    assertThat(options.dialTimeout()).hasSeconds(30);
    assertThat(options.windowBytes()).isEqualTo(524_288);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65536, 70000})
  void remotePortOutOfBounds_isRefused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TunnelOptions.to(port))
        .withMessage("the remote port must be 1 to 65535 but was " + port);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 70000})
  void localPortOutOfBounds_isRefused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TunnelOptions.to(80).localPort(port))
        .withMessage("the local port must be 0 to 65535 but was " + port);
  }

  @Test
  void otherLimitsOutOfBounds_areRefused() {
    TunnelOptions options = TunnelOptions.to(80);
    assertThatIllegalArgumentException().isThrownBy(() -> options.retries(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> options.windowBytes(262_143));
    assertThatIllegalArgumentException().isThrownBy(() -> options.windowBytes((64 << 20) + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.dialTimeout(Duration.ofMillis(-1)));
  }

  @Test
  void everyOption_isKeptByTheOthers() {
    TunnelListener listener = new TunnelListener() {};
    TunnelOptions options =
        TunnelOptions.to(80)
            .localPort(8080)
            .probe(false)
            .retries(0)
            .dialTimeout(Duration.ofSeconds(1))
            .windowBytes(1 << 20)
            .header("X-A", "secret")
            .listener(listener)
            .localPort(8081);
    assertThat(options.localPort()).isEqualTo(8081);
    assertThat(options.probe()).isFalse();
    assertThat(options.retries()).isZero();
    assertThat(options.dialTimeout()).hasSeconds(1);
    assertThat(options.windowBytes()).isEqualTo(1 << 20);
    assertThat(options.headers().asMap()).containsEntry("x-a", "secret");
    assertThat(options.listener()).isSameAs(listener);
    assertThat(options.toString()).contains("X-A").doesNotContain("secret");
  }
}
