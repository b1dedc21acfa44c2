// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RawArgumentsTest {
  private static final byte[] COMMAND_LINE = "java\0-cp\0x\0Main\0run\0\0é😀\0".getBytes(UTF_8);

  @Test
  void argumentsUnderAnAsciiLocale_arriveAsTheyWereGiven() {
    String[] decoded = {"run", "", "\uFFFD".repeat(6)};
    assertThat(RawArguments.restore(decoded, COMMAND_LINE)).containsExactly("run", "", "é😀");
  }

  @Test
  void argumentsThatCannotBeRestored_areRefused() {
    String[] decoded = {"\uFFFD\uFFFD"};
    for (byte[] line : new byte[][] {{}, COMMAND_LINE, {(byte) 0xff, (byte) 0xfe, 0}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> RawArguments.restore(decoded, line))
          .withMessageContaining("LC_ALL=C.UTF-8");
    }
  }
}
