// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceCumulatorTest {
  private final Random random = new Random(1);
  private ByteBuf held = Unpooled.EMPTY_BUFFER;
  private final ByteBuf expected = Unpooled.buffer();

  private void arrive(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    expected.writeBytes(bytes);
    ByteBuf piece = ByteBufAllocator.DEFAULT.directBuffer(length).writeBytes(bytes);
    held = PieceCumulator.INSTANCE.cumulate(ByteBufAllocator.DEFAULT, held, piece);
  }

  private void assertHeld() {
    assertThat(held).isEqualTo(expected);
    assertThat(held.release()).isTrue();
  }

  @Test
  void largePieces_areChainedAndNotCopied() {
    arrive(60_000);
    long first = held.memoryAddress();
    arrive(60_000);

    assertThat(held).isInstanceOf(CompositeByteBuf.class);
    assertThat(((CompositeByteBuf) held).internalComponent(0).memoryAddress()).isEqualTo(first);
    assertHeld();
  }

  @Test
  void tinyPieces_takeNoMoreThanTwiceTheirSize() {
    arrive(10_000);
    arrive(10_000);
    for (int n = 0; n < 10_000; n++) {
      arrive(1);
    }

    assertThat(held.capacity()).isLessThanOrEqualTo(2 * 30_000 + 4096);
    assertThat(held.nioBufferCount()).isLessThan(20);
    assertHeld();
  }

  @Test
  void piecesOfAnySize_keepTheirOrder() {
    for (int n = 0; n < 300; n++) {
      arrive(random.nextInt(3) == 0 ? 4000 + random.nextInt(200) : random.nextInt(100));
      int taken = random.nextInt(held.readableBytes() + 1);
      held.skipBytes(taken);
      expected.skipBytes(taken);
    }

    assertHeld();
  }
}
