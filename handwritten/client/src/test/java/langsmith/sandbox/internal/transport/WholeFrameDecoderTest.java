// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, and in whichever pieces, is the same to Netty's own decoder. */
@ExtendWith(NoLeaks.class)
class WholeFrameDecoderTest {
  private static final int MAX_BYTES = 70_000;
  private static final int STREAMS = 500;
  private static final int[] LENGTHS = {0, 1, 125, 126, 127, 300, 65_535, 65_536, MAX_BYTES};
  private static final WebSocketDecoderConfig CONFIG =
      WebSocketDecoderConfig.newBuilder()
          .expectMaskedFrames(false)
          .allowMaskMismatch(false)
          .maxFramePayloadLength(MAX_BYTES)
          .closeOnProtocolViolation(false)
          .withUTF8Validator(false)
          .build();

  private final Random random = new Random(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 125, 126, 65_535, 65_536, MAX_BYTES})
  void wholeText_isNotCopied(int length) {
    EmbeddedChannel channel = new EmbeddedChannel(new WholeFrameDecoder(CONFIG));
    ByteBuf read = frame(0x81, length);
    int payload = read.readableBytes() - length;

    channel.writeInbound(read);

    TextWebSocketFrame text = channel.readInbound();
    assertThat(text.isFinalFragment()).isTrue();
    assertThat(text.content().readableBytes()).isEqualTo(length);
    assertThat(text.content().array()).isSameAs(read.array());
    assertThat(text.content().arrayOffset()).isEqualTo(payload);
    text.release();
    channel.finishAndReleaseAll();
  }

  @Test
  void validFramesInPieces_areWhatNettyDecodes() {
    for (int n = 0; n < STREAMS; n++) {
      assertSame(valid());
    }
  }

  @Test
  void damagedFramesInPieces_areWhatNettyDecodes() {
    int refused = 0;
    for (int n = 0; n < STREAMS; n++) {
      ByteBuf bytes = valid();
      for (int k = random.nextInt(3); k >= 0 && bytes.isReadable(); k--) {
        // Near a beginning, where the headers are.
        bytes.setByte(random.nextInt(Math.min(20, bytes.readableBytes())), random.nextInt(256));
      }
      refused += assertSame(bytes);
    }
    assertThat(refused).as("damaged streams that were refused").isGreaterThan(STREAMS / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {MAX_BYTES + 1, Integer.MAX_VALUE})
  void textBeyondTheLimit_isRefusedAtItsHeader(int length) {
    ByteBuf header = Unpooled.buffer().writeByte(0x81).writeByte(127).writeLong(length);
    assertThat(assertSame(header)).isEqualTo(1);
  }

  /** Whole messages, messages in fragments, and control frames between and within them. */
  private ByteBuf valid() {
    ByteBuf all = Unpooled.buffer();
    for (int n = random.nextInt(6); n >= 0; n--) {
      int opcode = random.nextInt(3) == 0 ? 2 : 1;
      int fragments = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
      for (int k = 0; k <= fragments; k++) {
        int first = (k == fragments ? 0x80 : 0) | (k == 0 ? opcode : 0);
        append(all, frame(first, LENGTHS[random.nextInt(n == 0 ? LENGTHS.length : 6)]));
        if (random.nextInt(4) == 0) {
          append(all, frame(0x89 + random.nextInt(2), random.nextInt(126)));
        }
      }
    }
    return all;
  }

  private static void append(ByteBuf all, ByteBuf frame) {
    all.writeBytes(frame);
    frame.release();
  }

  private ByteBuf frame(int first, int length) {
    ByteBuf frame = Unpooled.buffer(length + 10).writeByte(first);
    if (length < 126) {
      frame.writeByte(length);
    } else if (length <= 0xFFFF) {
      frame.writeByte(126).writeShort(length);
    } else {
      frame.writeByte(127).writeLong(length);
    }
    byte[] payload = new byte[length];
    random.nextBytes(payload);
    return frame.writeBytes(payload);
  }

  /** Returns 1 if the stream violates the protocol, otherwise 0. */
  private int assertSame(ByteBuf bytes) {
    List<Integer> pieces = new ArrayList<>();
    int left = bytes.readableBytes();
    while (left > 0) {
      int piece = Math.min(left, 1 + random.nextInt(random.nextBoolean() ? 10 : 100_000));
      pieces.add(piece);
      left -= piece;
    }
    List<String> ours = decode(new WholeFrameDecoder(CONFIG), bytes, pieces);
    assertThat(ours).isEqualTo(decode(new WebSocket13FrameDecoder(CONFIG), bytes, pieces));
    bytes.release();
    return ours.stream().anyMatch(line -> line.contains("Exception")) ? 1 : 0;
  }

  private static List<String> decode(
      WebSocket13FrameDecoder decoder, ByteBuf bytes, List<Integer> pieces) {
    EmbeddedChannel channel = new EmbeddedChannel(decoder);
    List<String> seen = new ArrayList<>();
    int at = bytes.readerIndex();
    for (int piece : pieces) {
      try {
        channel.writeInbound(bytes.copy(at, piece));
      } catch (RuntimeException e) {
        seen.add(e.toString());
      }
      at += piece;
      for (WebSocketFrame next = channel.readInbound();
          next != null;
          next = channel.readInbound()) {
        seen.add(
            next.getClass().getSimpleName()
                + next.isFinalFragment()
                + next.rsv()
                + Arrays.hashCode(ByteBufUtil.getBytes(next.content())));
        next.release();
      }
    }
    channel.finishAndReleaseAll();
    return seen;
  }
}
