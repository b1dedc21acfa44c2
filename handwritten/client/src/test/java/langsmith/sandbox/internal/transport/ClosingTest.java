// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending, pausing and closing by this side. */
@ExtendWith(NoLeaks.class)
class ClosingTest {

  private final ConnectionTester tester =
      ConnectionTester.opened(
          TransportOptions.builder()
              .closeTimeout(Duration.ofSeconds(10))
              .pingInterval(Duration.ofSeconds(3))
              .pongTimeout(Duration.ZERO)
              .build());
  private final NettyConnection connection = tester.connection();
  private final List<String> outcomes = new ArrayList<>();

  @AfterEach
  void release() {
    tester.close();
    assertThat(tester.ended()).hasSize(1);
  }

  private void send(String text) {
    connection.send(
        text,
        () -> outcomes.add("written " + text),
        cause -> outcomes.add("failed " + text + " " + cause.getClass().getSimpleName()));
  }

  private void assertSentText(String text) {
    TextWebSocketFrame frame = tester.takeSent(TextWebSocketFrame.class);
    assertThat(frame.text()).isEqualTo(text);
    frame.release();
  }

  private void assertSentClose(int code) {
    CloseWebSocketFrame frame = tester.takeSent(CloseWebSocketFrame.class);
    assertThat(frame.statusCode()).isEqualTo(code);
    frame.release();
  }

  private void assertClosed(int code, String reasonPart) {
    Closed closed = tester.events().takeNow(Closed.class);
    assertThat(closed.code()).isEqualTo(code);
    assertThat(closed.reason()).contains(reasonPart);
    tester.run();
    assertThat(tester.channel().isOpen()).as("channel open").isFalse();
    tester.events().assertNothingMore();
  }

  @Test
  void send_writesInOrderAndTellsLater() {
    tester
        .events()
        .onFrame(
            () -> {
              send("{\"type\":\"input\",\"data\":\"\u00e9\"}");
              send("two");
              outcomes.add("both sent");
            });
    tester.receive(new TextWebSocketFrame("go"));
    assertSentText("{\"type\":\"input\",\"data\":\"\u00e9\"}");
    assertSentText("two");
    assertThat(outcomes)
        .containsExactly(
            "both sent", "written {\"type\":\"input\",\"data\":\"\u00e9\"}", "written two");
  }

  @Test
  void sendAfterTheEnd_fails() {
    connection.abort();
    send("late");
    assertThat(outcomes).isEmpty();
    tester.run();
    assertThat(outcomes)
        .containsExactly("failed late " + ClosedChannelException.class.getSimpleName());
    assertClosed(1006, "local: aborted");
  }

  @Test
  void sendAfterClose_failsBecauseNothingMayFollowTheCloseFrame() {
    connection.close(1000);
    send("late");
    assertSentClose(1000);
    assertThat(outcomes).hasSize(1).first().asString().startsWith("failed late");
  }

  @Test
  void close_waitsForThePeersFrame() {
    connection.close(1000);
    connection.close(1001);
    assertSentClose(1000);
    tester.assertNothingSent();
    tester.events().assertNothingMore();
    tester.receive(new CloseWebSocketFrame(1000, "bye"));
    assertClosed(1000, "bye");
    tester.assertNothingSent();
    tester.advance(Duration.ofSeconds(20));
    tester.events().assertNothingMore();
  }

  @Test
  void peerDoesNotAnswerTheClose_isAbnormalAfterTheTimeout() {
    connection.close(1000);
    assertSentClose(1000);
    tester.advance(Duration.ofMillis(9_999));
    tester.events().assertNothingMore();
    tester.advance(Duration.ofMillis(1));
    assertClosed(1006, "no close frame from the peer within 10s");
  }

  @Test
  void endOfStreamInsteadOfTheAnswer_isAbnormal() {
    connection.close(1000);
    assertSentClose(1000);
    tester.endOfStream();
    assertClosed(1006, "without a close frame");
  }

  @Test
  void messagesAfterClose_areDiscarded() {
    connection.close(1000);
    assertSentClose(1000);
    tester.receive(new TextWebSocketFrame("late"));
    tester.receive(new PingWebSocketFrame());
    tester.events().assertNothingMore();
    tester.advance(Duration.ofSeconds(4));
    tester.assertNothingSent();
    tester.receive(new CloseWebSocketFrame(1000, ""));
    assertClosed(1000, "");
  }

  @Test
  void closeWhilePaused_stillSeesThePeersFrame() {
    connection.pauseReads();
    tester.receive(new TextWebSocketFrame("unread"));
    connection.close(1000);
    assertSentClose(1000);
    tester.receive(new CloseWebSocketFrame(1000, ""));
    assertClosed(1000, "");
  }

  @Test
  void abort_dropsTheConnectionAndTellsLater() {
    connection.abort();
    connection.abort();
    connection.close(1000);
    tester.events().assertNothingMore();
    tester.run();
    assertClosed(1006, "local: aborted");
    tester.assertNothingSent();
  }

  @Test
  void abortInsideAMessage_dropsTheOthersOfThePacket() {
    tester.events().onFrame(connection::abort);
    var both = tester.encode(new TextWebSocketFrame("one"));
    var second = tester.encode(new TextWebSocketFrame("two"));
    tester.receive(both.writeBytes(second));
    second.release();
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo("one");
    assertClosed(1006, "local: aborted");
  }

  @Test
  void pause_holdsBackEvenWhatIsInThePacket() {
    tester.events().onFrame(connection::pauseReads);
    var packet = tester.encode(new TextWebSocketFrame("1"));
    for (WebSocketFrame frame :
        List.of(new TextWebSocketFrame("2"), new CloseWebSocketFrame(1001, ""))) {
      var bytes = tester.encode(frame);
      packet.writeBytes(bytes);
      bytes.release();
    }
    tester.receive(packet);
    assertThat(tester.channel().config().isAutoRead()).isFalse();
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo("1");
    tester.events().assertNothingMore();
    connection.resumeReads();
    tester.events().assertNothingMore();
    tester.run();
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo("2");
    tester.events().assertNothingMore();
    connection.resumeReads();
    tester.run();
    assertClosed(1001, "");
  }

  @Test
  void resumeAndPauseAtOnce_staysPaused() {
    connection.pauseReads();
    tester.receive(new TextWebSocketFrame("x"));
    connection.resumeReads();
    connection.pauseReads();
    tester.run();
    tester.events().assertNothingMore();
  }

  @Test
  void connectionLostWhilePaused_isTold() {
    connection.pauseReads();
    tester.receive(new TextWebSocketFrame("unread"));
    tester.endOfStream();
    assertClosed(1006, "without a close frame");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 999, 1004, 1005, 1006, 1015, 2999, 5000})
  void codeThatMayNotBeSent_isRefused(int code) {
    assertThatThrownBy(() -> connection.close(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("but is " + code);
  }
}
