// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TypedTest {
  @Test
  void charactersCutAnywhere_arriveWhole() {
    byte[] bytes = "aé砂🚀\003".getBytes(UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      Typed typed = new Typed();
      String all =
          typed.decode(Arrays.copyOf(bytes, cut))
              + typed.decode(Arrays.copyOfRange(bytes, cut, bytes.length));
      assertThat(all).isEqualTo("aé砂🚀\003");
    }
  }

  @Test
  void bytesThatAreNoText_areReplaced() {
    assertThat(new Typed().decode(new byte[] {'a', (byte) 0xff, 'b'})).isEqualTo("a\uFFFDb");
  }
}
