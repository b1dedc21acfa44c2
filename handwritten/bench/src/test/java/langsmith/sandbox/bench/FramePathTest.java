// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way must do all of the measured work. */
class FramePathTest {
  @ParameterizedTest
  @ValueSource(ints = {4 << 10, 64 << 10})
  void everyPath_seesAllOfTheOutput(int size) {
    ByteBuf message = Unpooled.wrappedBuffer(OutputFrames.stdout(size));
    for (FramePath path : FramePath.values()) {
      int expected = path == FramePath.DISCARD ? message.readableBytes() : size;
      assertThat(path.accept(message)).as(path.title()).isEqualTo(expected);
    }
  }
}
