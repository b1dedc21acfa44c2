// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pings every 30 s; the peer may be silent for 50 s after one. */
@ExtendWith(NoLeaks.class)
class LivenessTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final Duration LIMIT = Duration.ofSeconds(50);

  private ConnectionTester tester =
      ConnectionTester.opened(
          TransportOptions.builder().pingInterval(INTERVAL).pongTimeout(LIMIT).build());

  @AfterEach
  void release() {
    tester.close();
  }

  private void assertPinged() {
    tester.takeSent(PingWebSocketFrame.class).release();
    tester.assertNothingSent();
  }

  private void assertDead() {
    Closed closed = tester.events().takeNow(Closed.class);
    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.reason()).isEqualTo("local: ping unanswered for 50s");
    tester.events().assertNothingMore();
    tester.run();
    assertThat(tester.channel().isOpen()).isFalse();
  }

  @Test
  void everyInterval_aPingIsSent() {
    tester.advance(INTERVAL.minusNanos(1));
    tester.assertNothingSent();
    tester.advance(Duration.ofNanos(1));
    assertPinged();
    tester.receive(new PongWebSocketFrame());
    tester.advance(INTERVAL);
    assertPinged();
  }

  @Test
  void silenceAfterAPing_isDeath() {
    tester.advance(INTERVAL);
    assertPinged();
    tester.advance(LIMIT.minusNanos(1));
    assertPinged();
    tester.events().assertNothingMore();
    tester.advance(Duration.ofNanos(1));
    assertDead();
    tester.advance(INTERVAL.multipliedBy(3));
    tester.assertNothingSent();
  }

  @Test
  void anyByte_isASignOfLife() {
    tester.advance(INTERVAL);
    assertPinged();
    ByteBuf frame = tester.encode(new TextWebSocketFrame("slow"));
    tester.receive(frame.readRetainedSlice(1));
    frame.release();
    tester.advance(LIMIT.minus(INTERVAL));
    assertThat(tester.channel().isOpen()).isTrue();
    tester.events().assertNothingMore();
  }

  @Test
  void silenceIsCountedFromTheFirstUnansweredPing() {
    tester.advance(INTERVAL);
    assertPinged();
    tester.receive(new PongWebSocketFrame());
    tester.advance(INTERVAL);
    assertPinged();
    tester.advance(LIMIT.minusNanos(1));
    tester.events().assertNothingMore();
    tester.advance(Duration.ofNanos(1));
    assertDead();
  }

  @Test
  void silenceWhilePaused_isNotHeldAgainstThePeer() {
    tester.advance(INTERVAL);
    assertPinged();
    tester.connection().pauseReads();
    tester.advance(Duration.ofHours(1));
    tester.assertNothingSent();
    tester.events().assertNothingMore();
    tester.connection().resumeReads();
    tester.run();
    tester.advance(INTERVAL);
    assertPinged();
    tester.events().assertNothingMore();
    tester.advance(LIMIT);
    assertDead();
  }

  @Test
  void resumedBetweenTwoPings_theNextOneCounts() {
    tester.connection().pauseReads();
    tester.advance(INTERVAL);
    tester.advance(Duration.ofSeconds(1));
    tester.connection().resumeReads();
    tester.run();
    tester.advance(INTERVAL.minusSeconds(1));
    assertPinged();
    tester.advance(LIMIT);
    assertDead();
  }

  @Test
  void closed_stopsPinging() {
    tester.connection().abort();
    tester.run();
    tester.events().takeNow(Closed.class);
    tester.advance(INTERVAL.multipliedBy(4));
    tester.assertNothingSent();
  }

  @Test
  void pingsOff_silenceIsFine() {
    tester.close();
    tester =
        ConnectionTester.opened(TransportOptions.builder().pingInterval(Duration.ZERO).build());
    tester.advance(Duration.ofDays(30));
    tester.assertNothingSent();
    tester.events().assertNothingMore();
  }

  @Test
  void pongTimeoutOff_pingsOnly() {
    tester.close();
    tester = ConnectionTester.opened(TransportOptions.builder().pongTimeout(Duration.ZERO).build());
    for (int i = 0; i < 10; i++) {
      tester.advance(INTERVAL);
      assertPinged();
    }
    tester.events().assertNothingMore();
  }
}
