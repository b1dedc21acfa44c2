// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputRingTest {
  private static void append(OutputRing ring, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    ring.append(bytes, 0, bytes.length);
  }

  private static String copy(OutputRing ring, long offset, int limit) {
    return new String(ring.copy(offset, limit), StandardCharsets.US_ASCII);
  }

  @Test
  void bytesWithinTheCapacity_areAllKept() {
    OutputRing ring = new OutputRing(10);
    append(ring, "01234");
    append(ring, "56789");
    assertThat(ring.start()).isZero();
    assertThat(ring.end()).isEqualTo(10);
    assertThat(copy(ring, 0, 100)).isEqualTo("0123456789");
    assertThat(copy(ring, 3, 4)).isEqualTo("3456");
    assertThat(copy(ring, 10, 4)).isEmpty();
  }

  @Test
  void bytesBeyondTheCapacity_overwriteTheOldest() {
    OutputRing ring = new OutputRing(4);
    append(ring, "0123");
    append(ring, "45");
    assertThat(ring.start()).isEqualTo(2);
    assertThat(copy(ring, 2, 9)).isEqualTo("2345");
    append(ring, "6789abcdef");
    assertThat(ring.start()).isEqualTo(12);
    assertThat(copy(ring, 12, 9)).isEqualTo("cdef");
  }

  @Test
  void offsetOutside_isRefused() {
    OutputRing ring = new OutputRing(4);
    append(ring, "012345");
    assertThatThrownBy(() -> ring.copy(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ring.copy(7, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eviction_alsoForgetsWhatIsYetToCome() {
    OutputRing ring = new OutputRing(10);
    append(ring, "0123");
    ring.evictTo(6);
    assertThat(ring.start()).isEqualTo(4);
    append(ring, "45678");
    assertThat(ring.start()).isEqualTo(6);
    assertThat(copy(ring, 6, 9)).isEqualTo("678");
    ring.evictTo(2);
    assertThat(ring.start()).isEqualTo(6);
  }

  @Test
  void randomAppends_keepTheNewestBytes() {
    Random random = new Random(1);
    for (int capacity : new int[] {1, 7, 4096, 5000, 100_000}) {
      OutputRing ring = new OutputRing(capacity);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int i = 0; i < 50; i++) {
        byte[] bytes = new byte[random.nextInt(2 * Math.min(capacity, 3000) + 1)];
        random.nextBytes(bytes);
        ring.append(bytes, 0, bytes.length);
        all.writeBytes(bytes);
        assertThat(ring.end()).isEqualTo(all.size());
        assertThat(ring.start()).isEqualTo(Math.max(0, all.size() - capacity));
        assertThat(ring.copy(ring.start(), capacity))
            .isEqualTo(Arrays.copyOfRange(all.toByteArray(), (int) ring.start(), all.size()));
      }
    }
  }
}
