// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import langsmith.sandbox.internal.transport.RecordingListener.Closed;
import langsmith.sandbox.internal.transport.RecordingListener.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What arrives on an open connection. */
@ExtendWith(NoLeaks.class)
class FramesTest {

  private static final int LIMIT = 2048;

  private final ConnectionTester tester =
      ConnectionTester.opened(TransportOptions.builder().maxFrameBytes(LIMIT).build());

  @AfterEach
  void release() {
    tester.close();
    assertThat(tester.ended()).hasSize(1);
  }

  private void assertMessage(String text) {
    assertThat(tester.events().takeNow(Message.class).text()).isEqualTo(text);
  }

  private void assertClosed(int code, String reasonPart) {
    Closed closed = tester.events().takeNow(Closed.class);
    assertThat(closed.code()).isEqualTo(code);
    assertThat(closed.reason()).contains(reasonPart);
    tester.run();
    assertThat(tester.channel().isOpen()).as("channel open").isFalse();
    tester.events().assertNothingMore();
  }

  private void assertSentClose(int code) {
    CloseWebSocketFrame sent = tester.takeSent(CloseWebSocketFrame.class);
    assertThat(sent.statusCode()).isEqualTo(code);
    sent.release();
    tester.assertNothingSent();
  }

  @Test
  void wholeMessage_isDelivered() {
    tester.receive(
        new TextWebSocketFrame("{\"type\":\"stdout\",\"data\":\"h\u00e9llo \ud83d\ude00\"}"));
    assertMessage("{\"type\":\"stdout\",\"data\":\"h\u00e9llo \ud83d\ude00\"}");
  }

  @Test
  void emptyMessage_isDelivered() {
    tester.receive(new TextWebSocketFrame(""));
    assertMessage("");
  }

  @Test
  void invalidUtf8_isDeliveredAsItIs() {
    tester.receive(
        new TextWebSocketFrame(true, 0, Unpooled.wrappedBuffer(new byte[] {(byte) 0xff})));
    assertMessage("\ufffd");
  }

  @Test
  void fragmentsSplittingACodePoint_areJoined() {
    byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
    tester.receive(new TextWebSocketFrame(false, 0, Unpooled.copiedBuffer(euro, 0, 1)));
    tester.receive(new ContinuationWebSocketFrame(false, 0, Unpooled.copiedBuffer(euro, 1, 1)));
    tester.receive(new ContinuationWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER));
    tester.events().assertNothingMore();
    tester.receive(new ContinuationWebSocketFrame(true, 0, Unpooled.copiedBuffer(euro, 2, 1)));
    assertMessage("\u20ac");
    tester.receive(new TextWebSocketFrame("next"));
    assertMessage("next");
  }

  @Test
  void pingBetweenFragments_isAnsweredAndDoesNotDisturbThem() {
    tester.receive(new TextWebSocketFrame(false, 0, "a"));
    tester.receive(new PingWebSocketFrame(Unpooled.copiedBuffer("p", StandardCharsets.US_ASCII)));
    PongWebSocketFrame pong = tester.takeSent(PongWebSocketFrame.class);
    assertThat(pong.content().toString(StandardCharsets.US_ASCII)).isEqualTo("p");
    pong.release();
    tester.receive(new ContinuationWebSocketFrame(true, 0, "b"));
    assertMessage("ab");
  }

  @Test
  void endOfStreamBetweenFragments_releasesThemAndIsAbnormal() {
    tester.receive(new TextWebSocketFrame(false, 0, "a"));
    tester.endOfStream();
    assertClosed(1006, "without a close frame");
  }

  @Test
  void messageAtTheLimit_isDelivered() {
    tester.receive(new TextWebSocketFrame("x".repeat(LIMIT)));
    assertMessage("x".repeat(LIMIT));
    tester.receive(new TextWebSocketFrame(false, 0, "x".repeat(LIMIT - 1)));
    tester.receive(new ContinuationWebSocketFrame(true, 0, "y"));
    assertMessage("x".repeat(LIMIT - 1) + "y");
  }

  @Test
  void frameAboveTheLimit_closesWith1009() {
    tester.receive(new TextWebSocketFrame("x".repeat(LIMIT + 1)));
    assertClosed(1009, "local: message is larger than the limit of 2048 bytes");
    assertSentClose(1009);
  }

  @Test
  void headerOfAFrameAboveTheLimit_isEnough() {
    ByteBuf header = Unpooled.buffer().writeByte(0x81).writeByte(127).writeLong(1L << 40);
    tester.receive(header);
    assertClosed(1009, "limit");
  }

  @Test
  void fragmentsAboveTheLimit_closeWith1009() {
    tester.receive(new TextWebSocketFrame(false, 0, "x".repeat(LIMIT)));
    tester.receive(new ContinuationWebSocketFrame(false, 0, "y"));
    assertClosed(1009, "local: message is larger than the limit of 2048 bytes");
    assertSentClose(1009);
  }

  @Test
  void binaryFrame_closesWith1003() {
    tester.receive(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {1})));
    assertClosed(1003, "local: expected text");
    assertSentClose(1003);
  }

  @Test
  void compressedFrame_closesWith1002() {
    tester.receive(new TextWebSocketFrame(true, 4, "x"));
    assertClosed(1002, "local: ");
    assertSentClose(1002);
  }

  @Test
  void maskedFrame_closesWith1002() {
    tester.receive(Unpooled.wrappedBuffer(new byte[] {(byte) 0x81, (byte) 0x81, 1, 2, 3, 4, 5}));
    assertClosed(1002, "local: ");
  }

  @Test
  void continuationOfNothing_closesWith1002() {
    tester.receive(new ContinuationWebSocketFrame(true, 0, "x"));
    assertClosed(1002, "local: ");
  }

  @Test
  void newMessageBetweenFragments_closesWith1002() {
    tester.receive(new TextWebSocketFrame(false, 0, "x"));
    tester.receive(new TextWebSocketFrame("y"));
    assertClosed(1002, "local: ");
  }

  @Test
  void closeFrame_isToldAndEchoed() {
    tester.receive(new CloseWebSocketFrame(1001, "re\nload"));
    assertClosed(1001, "re load");
    assertSentClose(1001);
  }

  @Test
  void closeFrameWithoutStatus_is1005() {
    tester.receive(new CloseWebSocketFrame());
    assertClosed(1005, "");
    assertSentClose(-1);
  }

  @Test
  void framesAfterTheCloseFrame_areDropped() {
    ByteBuf both = Unpooled.buffer();
    for (ByteBuf part :
        new ByteBuf[] {
          tester.encode(new CloseWebSocketFrame(1000, "")),
          tester.encode(new TextWebSocketFrame("late"))
        }) {
      both.writeBytes(part);
      part.release();
    }
    tester.receive(both);
    assertClosed(1000, "");
  }

  @Test
  void pong_isSilentlyTaken() {
    tester.receive(new PongWebSocketFrame());
    tester.events().assertNothingMore();
    tester.assertNothingSent();
  }

  @Test
  void exceptionInThePipeline_isAbnormal() {
    tester.channel().pipeline().fireExceptionCaught(new java.io.IOException("Connection reset"));
    assertClosed(1006, "local: Connection reset");
  }

  @Test
  void listenerThrows_endsTheConnectionVisibly() {
    tester
        .events()
        .onFrame(
            () -> {
              throw new IllegalStateException("the output was: secret");
            });
    tester.receive(new TextWebSocketFrame("x"));
    assertMessage("x");
    Closed closed = tester.events().takeNow(Closed.class);
    assertThat(closed.code()).isEqualTo(1006);
    assertThat(closed.reason()).contains("IllegalStateException").doesNotContain("secret");
  }
}
