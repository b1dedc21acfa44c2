// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import langsmith.sandbox.protocol.command.ServerMessage;
import org.junit.jupiter.api.Test;

class FrameBytesTest {
  private final FrameBytes frames = new FrameBytes();

  @Test
  void largeFrame_leavesNothingBehind() {
    assertThat(output(direct(1 << 20))).isEqualTo(1 << 20);
    assertThat(frames.keptBytes()).isZero();
    assertThat(frames.keptScratchBytes()).isZero();
  }

  @Test
  void smallFrames_shareOneArray() {
    assertThat(output(direct(100_000))).isEqualTo(100_000);
    assertThat(output(direct(10))).isEqualTo(10);
    assertThat(frames.keptBytes()).isEqualTo(128 << 10);
    assertThat(output(direct(FrameBytes.KEPT_BYTES / 2))).isPositive();
    assertThat(frames.keptBytes()).isEqualTo(FrameBytes.KEPT_BYTES);
    assertThat(frames.keptScratchBytes()).isEqualTo(FrameBytes.KEPT_BYTES);
  }

  @Test
  void frameOnTheHeap_isNotCopied() {
    ByteBuf frame = Unpooled.wrappedBuffer("skipped".getBytes(UTF_8), text(5)).skipBytes(7);
    assertThat(output(Unpooled.copiedBuffer(frame))).isEqualTo(5);
    assertThat(frames.keptBytes()).isZero();
  }

  @Test
  void oneThread_hasOneArray() {
    assertThat(FrameBytes.ofThisLoop()).isSameAs(FrameBytes.ofThisLoop());
  }

  private int output(ByteBuf frame) {
    try {
      return ((ServerMessage.Output) frames.decode(frame)).data().size();
    } finally {
      frame.release();
    }
  }

  private static ByteBuf direct(int length) {
    byte[] text = text(length);
    return Unpooled.directBuffer(text.length).writeBytes(text);
  }

  private static byte[] text(int length) {
    String data = "x".repeat(length);
    return ("{\"type\":\"stdout\",\"data\":\"" + data + "\",\"offset\":0}").getBytes(UTF_8);
  }
}
