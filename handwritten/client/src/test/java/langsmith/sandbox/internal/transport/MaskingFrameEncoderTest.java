// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked here must be understood by Netty's decoder, which unmasks and checks. */
@ExtendWith(NoLeaks.class)
class MaskingFrameEncoderTest {
  private final EmbeddedChannel client = new EmbeddedChannel(new MaskingFrameEncoder());
  private final EmbeddedChannel server =
      new EmbeddedChannel(
          new WebSocket13FrameDecoder(
              WebSocketDecoderConfig.newBuilder()
                  .expectMaskedFrames(true)
                  .allowMaskMismatch(false)
                  .maxFramePayloadLength(1 << 20)
                  .build()));

  @AfterEach
  void release() {
    client.finishAndReleaseAll();
    server.finishAndReleaseAll();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024, 1025, 1031, 4099, 65_535, 65_536, 65_537, 100_003})
  void payloadOfAnyLength_arrives(int length) {
    byte[] bytes = random(length);

    assertArrives(bytes, Unpooled::copiedBuffer);
    assertArrives(bytes, all -> Unpooled.directBuffer(length).writeBytes(all));
    assertArrives(bytes, all -> middleOf(all));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 12, 1029})
  void payloadInParts_isMaskedAcrossThem(int cut) {
    byte[] bytes = random(5000);

    assertArrives(
        bytes,
        all ->
            Unpooled.wrappedBuffer(
                Unpooled.copiedBuffer(all, 0, cut),
                Unpooled.directBuffer().writeBytes(all, cut, 6),
                Unpooled.copiedBuffer(all, cut + 6, all.length - cut - 6)));
  }

  @Test
  void largePayload_isNotCopied() {
    ByteBuf payload = Unpooled.directBuffer().writeZero(2000);

    client.writeOutbound(new BinaryWebSocketFrame(payload));

    client.<ByteBuf>readOutbound().release();
    ByteBuf sent = client.readOutbound();
    assertThat(sent.memoryAddress()).isEqualTo(payload.memoryAddress());
    sent.release();
  }

  @Test
  void payloadThatMustNotChange_isCopied() {
    byte[] bytes = random(2000);
    byte[] before = bytes.clone();

    assertArrives(bytes, all -> Unpooled.wrappedBuffer(all).asReadOnly());
    assertArrives(
        bytes,
        all ->
            Unpooled.wrappedBuffer(
                Unpooled.copiedBuffer(all, 0, 12),
                Unpooled.wrappedBuffer(all, 12, 1988).asReadOnly()));

    assertThat(bytes).isEqualTo(before);
  }

  @Test
  void masks_differ() {
    byte[] zeros = new byte[2000];

    ByteBuf first = encode(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(zeros)));
    ByteBuf second = encode(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(zeros)));

    assertThat(first.getLong(8)).isNotZero().isNotEqualTo(second.getLong(8));
    first.release();
    second.release();
  }

  @Test
  void otherFrames_keepTheirKindAndFlags() {
    String text = "x".repeat(2000);

    WebSocketFrame begin =
        send(new BinaryWebSocketFrame(false, 0, Unpooled.buffer().writeZero(2000)));
    WebSocketFrame end =
        send(new ContinuationWebSocketFrame(true, 0, Unpooled.buffer().writeZero(1)));
    WebSocketFrame other = send(new TextWebSocketFrame(text));

    assertThat(begin).isInstanceOf(BinaryWebSocketFrame.class);
    assertThat(begin.isFinalFragment()).isFalse();
    assertThat(end).isInstanceOf(ContinuationWebSocketFrame.class);
    assertThat(((TextWebSocketFrame) other).text()).isEqualTo(text);
    begin.release();
    end.release();
    other.release();
  }

  private void assertArrives(byte[] bytes, Function<byte[], ByteBuf> payload) {
    WebSocketFrame arrived = send(new BinaryWebSocketFrame(payload.apply(bytes)));
    assertThat(arrived).isInstanceOf(BinaryWebSocketFrame.class);
    assertThat(arrived.isFinalFragment()).isTrue();
    assertThat(bytesOf(arrived.content())).isEqualTo(bytes);
  }

  private WebSocketFrame send(WebSocketFrame frame) {
    server.writeInbound(encode(frame));
    return server.readInbound();
  }

  private ByteBuf encode(WebSocketFrame frame) {
    client.writeOutbound(frame);
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf part = client.readOutbound(); part != null; part = client.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    return all;
  }

  private static ByteBuf middleOf(byte[] bytes) {
    ByteBuf around = Unpooled.directBuffer().writeZero(3).writeBytes(bytes).writeZero(5);
    return around.slice(3, bytes.length);
  }

  private static byte[] bytesOf(ByteBuf buffer) {
    byte[] bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes).release();
    return bytes;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
