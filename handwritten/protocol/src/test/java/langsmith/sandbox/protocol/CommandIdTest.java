// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CommandIdTest {
  private static final long TIME = 0x0192F0C17B2FL;

  @Test
  void bits_areThoseOfVersion7() {
    assertThat(CommandId.next(TIME, bits(0L))).isEqualTo("0192f0c17b2f70008000000000000000");
    assertThat(CommandId.next(TIME, bits(-1L))).isEqualTo("0192f0c17b2f7fffbfffffffffffffff");
  }

  @Test
  void timeBeyond48Bits_isCut() {
    assertThat(CommandId.next(0xAB_0192_F0C1_7B2FL, bits(0L))).startsWith("0192f0c17b2f7");
  }

  @Test
  void laterIds_sortBehindEarlierOnes() {
    assertThat(CommandId.next(TIME, bits(-1L))).isLessThan(CommandId.next(TIME + 1, bits(0L)));
  }

  @Test
  void idsOfTheSameMillisecond_differ() {
    RandomGenerator random = new Random(1);
    Set<String> ids = new HashSet<>();
    for (int n = 0; n < 1000; n++) {
      String id = CommandId.next(TIME, random);
      assertThat(id).matches("[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}");
      ids.add(id);
    }
    assertThat(ids).hasSize(1000);
  }

  private static RandomGenerator bits(long bits) {
    return () -> bits;
  }
}
