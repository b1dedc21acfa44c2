// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class YamuxPolicyTest {
  @Test
  void defaults_areThoseOfTheSpecification() {
    YamuxPolicy client = YamuxPolicy.client();
    assertThat(YamuxPolicy.INITIAL_WINDOW_BYTES).isEqualTo(262_144);
    assertThat(client.receiveWindowBytes()).isEqualTo(262_144);
    assertThat(client.maxPayloadBytes()).isEqualTo(65_536);
    assertThat(client.maxIncomingStreams()).isZero();
    assertThat(client.maxUnacknowledged()).isEqualTo(256);
    assertThat(client.maxUnsentAnswers()).isEqualTo(1024);
    assertThat(client.pingInterval()).hasSeconds(30);
    assertThat(client.pongTimeout()).hasSeconds(30);
    assertThat(YamuxPolicy.server()).isEqualTo(client.withMaxIncomingStreams(4096));
  }

  @Test
  void outOfBounds_saysWhatWasExpected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YamuxPolicy.client().withReceiveWindow(262_143))
        .withMessage("receiveWindowBytes must be 262144 to 1073741824 but was 262143");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YamuxPolicy.client().withReceiveWindow((1 << 30) + 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YamuxPolicy.client().withMaxUnacknowledged(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YamuxPolicy.client().withMaxIncomingStreams(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> YamuxPolicy.client().withPings(Duration.ofMillis(-1), Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YamuxPolicy.client().withPings(Duration.ZERO, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameHeader(256, 0, 0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new FrameHeader(0, 0, 0, 0, 1L << 32));
  }
}
