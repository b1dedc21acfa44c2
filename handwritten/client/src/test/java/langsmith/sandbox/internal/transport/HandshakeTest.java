// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.internal.transport.ConnectFailure.Kind;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Failed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import langsmith.sandbox.internal.transport.RecordingListener.Opened;
import langsmith.sandbox.internal.transport.RecordingListener.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a connected channel to the first callback. */
@ExtendWith(NoLeaks.class)
class HandshakeTest {

  private final ConnectionTester tester =
      new ConnectionTester(
          TransportOptions.builder().headers(Map.of("X-Api-Key", "secret")).build(),
          Duration.ofSeconds(5));

  @AfterEach
  void release() {
    tester.events().assertNothingMore();
    tester.close();
    assertThat(tester.ended()).hasSize(1);
  }

  private static String head(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private ConnectFailure takeFailure() {
    ConnectFailure failure = tester.events().takeNow(Failed.class).failure();
    tester.run();
    assertThat(tester.channel().isOpen()).as("channel open").isFalse();
    return failure;
  }

  private UpgradeRefusal takeRefusal() {
    UpgradeRefusal refusal = tester.events().takeNow(Refused.class).refusal();
    tester.run();
    assertThat(tester.channel().isOpen()).as("channel open").isFalse();
    return refusal;
  }

  private void endByPeer() {
    tester.endOfStream();
    tester.events().takeNow(Closed.class);
  }

  @Test
  void request_hasTheHeadersAndNeitherExtensionsNorOrigin() {
    String request = tester.takeRequest();
    assertThat(request)
        .startsWith("GET /sb-1/execute/ws HTTP/1.1\r\n")
        .containsIgnoringCase("\r\nhost: box.example\r\n")
        .containsIgnoringCase("\r\nx-api-key: secret\r\n")
        .containsIgnoringCase("\r\nsec-websocket-version: 13\r\n")
        .doesNotContainIgnoringCase("sec-websocket-extensions")
        .doesNotContainIgnoringCase("origin");
    tester.receive(ConnectionTester.switchingProtocols(request));
    tester.events().takeNow(Opened.class);
    endByPeer();
  }

  @Test
  void accepted_opensAndForgetsTheDeadline() {
    tester.accept();
    tester.events().takeNow(Opened.class);
    tester.advance(Duration.ofSeconds(6));
    tester.events().assertNothingMore();
    endByPeer();
  }

  @Test
  void framesInThePacketOfTheAnswer_areDeliveredAfterOpened() {
    tester.accept(new TextWebSocketFrame("one"), new TextWebSocketFrame("two"));
    tester.events().takeNow(Opened.class);
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo("one");
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo("two");
    endByPeer();
  }

  @Test
  void answerByteByByte_opens() {
    String answer = ConnectionTester.switchingProtocols(tester.takeRequest());
    for (int i = 0; i < answer.length(); i++) {
      tester.receive(answer.substring(i, i + 1));
    }
    tester.events().takeNow(Opened.class);
    endByPeer();
  }

  @Test
  void informationalAnswer_isSkipped() {
    String request = tester.takeRequest();
    tester.receive("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
    tester.events().assertNothingMore();
    tester.receive(ConnectionTester.switchingProtocols(request));
    tester.events().takeNow(Opened.class);
    endByPeer();
  }

  @Test
  void listenerPausesWhenOpened_framesWait() {
    tester.events().onOpened(() -> tester.connection().pauseReads());
    tester.accept(new TextWebSocketFrame("early"));
    tester.events().takeNow(Opened.class);
    tester.run();
    tester.events().assertNothingMore();
    tester.connection().resumeReads();
    tester.events().assertNothingMore();
    tester.run();
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo("early");
    endByPeer();
  }

  @Test
  void refusalWithBody_carriesMessageAndId() {
    String body =
        "{\"detail\":{\"error\":\"ServiceUnavailable\",\"message\":\"no host\",\"error_id\":\"e-1\"}}";
    tester.receive(
        "HTTP/1.1 503 Whatever\r\nRetry-After: 7\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body.substring(0, 20));
    tester.events().assertNothingMore();
    tester.receive(body.substring(20));
    assertThat(takeRefusal())
        .isEqualTo(
            new UpgradeRefusal(503, Duration.ofSeconds(7), "no host", "ServiceUnavailable", "e-1"));
  }

  @Test
  void refusalWithoutBody_isReportedAtOnce() {
    tester.receive("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
    assertThat(takeRefusal()).isEqualTo(new UpgradeRefusal(401, null, "Unauthorized", null, null));
  }

  @Test
  void refusalChunked_isJoined() {
    tester.receive(
        head("HTTP/1.1 404 Not Found", "Transfer-Encoding: chunked")
            + head("10", "{\"detail\":\"no su", "7", "ch box\"", "1", "}", "0"));
    assertThat(takeRefusal().message()).isEqualTo("no such box");
  }

  @Test
  void refusalWithEndlessBody_isReportedAtTheLimitWithoutIt() {
    tester.receive("HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 3; i++) {
      tester.receive("1000\r\n" + "x".repeat(0x1000) + "\r\n");
      tester.events().assertNothingMore();
    }
    tester.receive("1001\r\n" + "x".repeat(0x1001) + "\r\n");
    assertThat(takeRefusal()).isEqualTo(new UpgradeRefusal(502, null, "Bad Gateway", null, null));
  }

  @Test
  void refusalWhoseBodyNeverComes_isReportedWhenTheTimeIsUp() {
    tester.receive("HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\n{\"det");
    tester.advance(Duration.ofSeconds(5));
    assertThat(takeRefusal().status()).isEqualTo(403);
  }

  @Test
  void refusalCutInTheBody_isStillARefusal() {
    tester.receive("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 100\r\n\r\n{\"det");
    tester.endOfStream();
    assertThat(takeRefusal().status()).isEqualTo(503);
  }

  @Test
  void redirect_isARefusal() {
    tester.receive(
        "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n");
    assertThat(takeRefusal().status()).isEqualTo(302);
  }

  @Test
  void wrongAcceptHeader_isNoWebSocket() {
    tester.receive(
        head(
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA="));
    ConnectFailure failure = takeFailure();
    assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
    assertThat(failure.transientFailure()).isFalse();
    assertThat(failure.message()).contains("not a WebSocket handshake");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-OpenSSH_9.6\r\n", "\u0001\u0002\u0003\n\n", "220 mail ready\r\n"})
  void garbage_isNotHttp(String greeting) {
    tester.receive(greeting);
    ConnectFailure failure = takeFailure();
    assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
    assertThat(failure.transientFailure()).isFalse();
    assertThat(failure.message()).contains("ws://box.example/sb-1/execute/ws", "HTTP");
  }

  @Test
  void endOfStreamBeforeTheAnswer_mayBeRetried() {
    tester.endOfStream();
    ConnectFailure failure = takeFailure();
    assertThat(failure.kind()).isEqualTo(Kind.CONNECT_FAILED);
    assertThat(failure.transientFailure()).isTrue();
    assertThat(failure.message()).contains("closed the connection");
  }

  @Test
  void noAnswer_timesOutAndNamesTheStep() {
    tester.advance(Duration.ofSeconds(4));
    tester.events().assertNothingMore();
    tester.advance(Duration.ofSeconds(1));
    ConnectFailure failure = takeFailure();
    assertThat(failure.kind()).isEqualTo(Kind.CONNECT_TIMEOUT);
    assertThat(failure.transientFailure()).isTrue();
    assertThat(failure.message()).contains("5s", "waiting for the response");
  }

  @Test
  void abortWhileOpening_failsOnceAndLater() {
    tester.connection().abort();
    tester.connection().abort();
    tester.events().assertNothingMore();
    tester.run();
    assertThat(takeFailure().kind()).isEqualTo(Kind.CANCELLED);
    tester.advance(Duration.ofSeconds(6));
  }

  @Test
  void closeWhileOpening_isAnAbort() {
    tester.connection().close(1000);
    tester.run();
    assertThat(takeFailure().kind()).isEqualTo(Kind.CANCELLED);
  }

  @Test
  void sendBeforeOpened_isAnError() {
    assertThatThrownBy(() -> tester.connection().send("{}", () -> {}, cause -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("opened");
    tester.connection().abort();
    tester.run();
    takeFailure();
  }

  @Test
  void abortInsideOpened_closesWithoutAFrame() {
    tester.events().onOpened(() -> tester.connection().abort());
    tester.accept(new TextWebSocketFrame("late"));
    tester.events().takeNow(Opened.class);
    tester.run();
    assertThat(tester.events().takeNow(Closed.class).code()).isEqualTo(1006);
  }
}
