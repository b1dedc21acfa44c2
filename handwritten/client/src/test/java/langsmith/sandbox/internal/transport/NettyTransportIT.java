// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import langsmith.sandbox.internal.transport.ConnectFailure.Kind;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Failed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import langsmith.sandbox.internal.transport.RecordingListener.Opened;
import langsmith.sandbox.internal.transport.RecordingListener.Refused;
import langsmith.sandbox.internal.transport.TestServer.Peer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport over plain TCP. */
@ExtendWith(NoLeaks.class)
class NettyTransportIT {

  private final LoopbackTester tester =
      new LoopbackTester(
          TransportOptions.builder()
              .headers(Map.of("X-Api-Key", "k"))
              .maxFrameBytes(2 << 20)
              .build());

  @Test
  void openSendReceiveClose() throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      Peer peer = server.takePeer();
      assertThat(peer.headers())
          .containsEntry("uri", "/sb/execute/ws")
          .containsEntry("host", "127.0.0.1:" + server.port())
          .containsEntry("key", "k");
      tester.send("h\u00e9llo");
      assertThat(peer.take()).isEqualTo("text h\u00e9llo");
      peer.send(new TextWebSocketFrame("w\u00f6rld"), new PingWebSocketFrame());
      assertThat(tester.events().take(Message.class).text()).isEqualTo("w\u00f6rld");
      assertThat(peer.take()).isEqualTo("PongWebSocketFrame");
      tester.act(connection -> connection.close(1000));
      assertThat(peer.take()).isEqualTo("close 1000");
      peer.send(new CloseWebSocketFrame(1000, "bye"));
      assertThat(tester.events().take(Closed.class)).isEqualTo(new Closed(1000, "bye"));
      peer.assertNothingMore();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65_535, 65_537, 1 << 20, 2 << 20})
  void messageOfAnySizeUpToTheLimit_arrives(int size) throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      Peer peer = server.takePeer();
      peer.send(new TextWebSocketFrame("x".repeat(size)));
      assertThat(tester.events().take(Message.class).text()).isEqualTo("x".repeat(size));
      peer.send(new TextWebSocketFrame(false, 0, "y".repeat(size / 2)));
      peer.send(new ContinuationWebSocketFrame(true, 0, "z".repeat(size - size / 2)));
      assertThat(tester.events().take(Message.class).text())
          .isEqualTo("y".repeat(size / 2) + "z".repeat(size - size / 2));
      tester.send("x".repeat(size));
      assertThat(peer.take()).hasSize("text ".length() + size);
      end(peer);
    }
  }

  @Test
  void messageAboveTheLimit_closesWith1009OnBothSides() throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      Peer peer = server.takePeer();
      peer.send(new TextWebSocketFrame(false, 0, "x".repeat(2 << 20)));
      peer.send(new ContinuationWebSocketFrame(false, 0, "x"));
      Closed closed = tester.events().take(Closed.class);
      assertThat(closed.code()).isEqualTo(1009);
      assertThat(closed.reason()).contains("local: ", "2097152 bytes");
      assertThat(peer.take()).isEqualTo("close 1009");
    }
  }

  @Test
  void peerGoesAway_isToldAndEchoed() throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      Peer peer = server.takePeer();
      peer.send(new CloseWebSocketFrame(1001, "reload"));
      assertThat(tester.events().take(Closed.class)).isEqualTo(new Closed(1001, "reload"));
      assertThat(peer.take()).isEqualTo("close 1001");
    }
  }

  @Test
  void reset_isAbnormal() throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      server.takePeer().reset();
      Closed closed = tester.events().take(Closed.class);
      assertThat(closed.code()).isEqualTo(1006);
      assertThat(closed.reason()).startsWith("local: ");
    }
  }

  @Test
  void endOfStreamWithoutACloseFrame_isAbnormal() throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      server.takePeer().hangUp();
      assertThat(tester.events().take(Closed.class).code()).isEqualTo(1006);
    }
  }

  @Test
  void silentPeer_isFoundOutByPings() throws Exception {
    TransportOptions impatient =
        TransportOptions.builder()
            .pingInterval(Duration.ofMillis(20))
            .pongTimeout(Duration.ofMillis(100))
            .build();
    try (TestServer server = TestServer.webSocket();
        LoopbackTester pinging = new LoopbackTester(impatient)) {
      pinging.open(server.target()).events().take(Opened.class);
      server.takePeer().fallSilent();
      assertThat(pinging.events().take(Closed.class))
          .isEqualTo(new Closed(1006, "local: ping unanswered for 100ms"));
    }
    tester.close();
  }

  @Test
  void refusal_carriesStatusWaitAndMessage() {
    String body = "{\"detail\":{\"error\":\"T\",\"message\":\"no host\",\"error_id\":\"e\"}}";
    try (TestServer server = TestServer.refusing(503, Map.of("Retry-After", "3"), body);
        tester) {
      assertThat(tester.open(server.target()).events().take(Refused.class).refusal())
          .isEqualTo(new UpgradeRefusal(503, Duration.ofSeconds(3), "no host", "T", "e"));
    }
  }

  @Test
  void refusalWithADate_isMeasuredInTime() {
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    Map<String, String> headers =
        Map.of(
            "Date", DateFormatter.format(Date.from(now)),
            "Retry-After", DateFormatter.format(Date.from(now.plusSeconds(9))));
    try (TestServer server = TestServer.refusing(429, headers, "");
        tester) {
      assertThat(tester.open(server.target()).events().take(Refused.class).refusal())
          .isEqualTo(
              new UpgradeRefusal(429, Duration.ofSeconds(9), "Too Many Requests", null, null));
    }
  }

  @Test
  void serverThatSpeaksSomethingElse_isNotHttp() {
    try (TestServer server = TestServer.raw(() -> TestServer.greeter("SSH-2.0-OpenSSH_9.6\r\n"));
        tester) {
      ConnectFailure failure = tester.open(server.target()).events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
      assertThat(failure.transientFailure()).isFalse();
    }
  }

  @Test
  void serverThatSaysNothing_timesOut() {
    try (TestServer server = TestServer.raw(ChannelInboundHandlerAdapter::new);
        tester) {
      ConnectFailure failure =
          tester.open(server.target(), Duration.ofSeconds(1)).events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMEOUT);
      assertThat(failure.message()).contains("1s", "waiting for the response");
    }
  }

  @Test
  void nobodyListens_isRefused() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (tester) {
      WebSocketTarget target = WebSocketTarget.of("ws://127.0.0.1:" + port);
      ConnectFailure failure = tester.open(target).events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.CONNECT_FAILED);
      assertThat(failure.transientFailure()).isTrue();
      assertThat(failure.message()).contains("127.0.0.1:" + port, "refused");
    }
  }

  @Test
  void unknownHost_isNamed() {
    try (tester) {
      WebSocketTarget target = WebSocketTarget.of("ws://no-such-host.invalid");
      ConnectFailure failure = tester.open(target).events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.CONNECT_FAILED);
      assertThat(failure.message()).contains("unknown host no-such-host.invalid");
    }
  }

  @Test
  void nameThatResolvesLate_timesOutAndNamesTheStep() {
    try (tester) {
      tester
          .transport()
          .open(
              WebSocketTarget.of("ws://slow.example"),
              Duration.ofMillis(100),
              tester.loop(),
              tester.events(),
              (host, promise) -> {});
      ConnectFailure failure = tester.events().take(Failed.class).failure();
      assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMEOUT);
      assertThat(failure.message()).contains("resolving the host name");
    }
  }

  @Test
  void firstAddressRefuses_theNextIsTried() throws Exception {
    InetAddress dead = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    InetAddress alive = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target("ws", "two.example"), List.of(dead, alive));
      tester.events().take(Opened.class);
      Peer peer = server.takePeer();
      assertThat(peer.headers()).containsEntry("host", "two.example:" + server.port());
      end(peer);
    }
  }

  @Test
  void transportClosed_tellsOpenAndOpeningConnections() throws Exception {
    try (TestServer server = TestServer.webSocket();
        TestServer mute = TestServer.raw(ChannelInboundHandlerAdapter::new)) {
      tester.open(server.target()).events().take(Opened.class);
      RecordingListener other = new RecordingListener(tester.loop());
      tester.transport().open(mute.target(), LoopbackTester.AMPLE, tester.loop(), other);
      tester.transport().close();
      assertThat(tester.events().take(Closed.class).code()).isEqualTo(1006);
      assertThat(other.take(Failed.class).failure().kind()).isEqualTo(Kind.CANCELLED);
      other.assertNothingMore();
      tester.close();
      assertThatThrownBy(() -> tester.open(server.target()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void closeOnAnEventLoop_isAnErrorInsteadOfADeadlock() throws Exception {
    try (tester) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      tester
          .loop()
          .submit(
              () -> {
                try {
                  tester.transport().close();
                } catch (IllegalStateException e) {
                  thrown.set(e);
                }
              })
          .sync();
      assertThat(thrown.get()).hasMessageContaining("event loop");
    }
  }

  @Test
  void methodsOffTheEventLoop_areErrors() throws Exception {
    try (TestServer server = TestServer.webSocket();
        tester) {
      tester.open(server.target()).events().take(Opened.class);
      assertThatThrownBy(() -> tester.connection().pauseReads())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("event loop");
      end(server.takePeer());
    }
  }

  @Test
  void noTimeLeft_isAnErrorAtOnce() {
    try (tester) {
      WebSocketTarget target = WebSocketTarget.of("ws://127.0.0.1:1");
      assertThatThrownBy(() -> tester.open(target, Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("openTimeout must be positive");
    }
  }

  private void end(Peer peer) {
    peer.send(new CloseWebSocketFrame(1000, ""));
    assertThat(tester.events().take(Closed.class).code()).isEqualTo(1000);
  }
}
