// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;

/** The leak check of the other tests must itself be able to fail. */
class NoLeaksTest {

  @Test
  void bufferNeverReleased_isFound() throws InterruptedException {
    leak();
    assertThat(RecordingLeakDetector.takeLeaks()).hasSize(1);
    assertThat(RecordingLeakDetector.takeLeaks()).isEmpty();
  }

  private static void leak() {
    PooledByteBufAllocator.DEFAULT.buffer().writeInt(1);
  }
}
