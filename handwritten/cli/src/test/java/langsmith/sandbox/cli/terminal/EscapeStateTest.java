// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapeStateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[31m",
        "\033[?25h",
        "\033]0;title\007",
        "\033]0;title\033\\",
        "\033(B",
        "\033c",
        "\033Pq\033\\",
        "é",
        "砂",
        "🚀",
        "\033[1;2\030"
      })
  void insideOfOne_isNotBetween_itsEndIs(String sequence) {
    byte[] bytes = sequence.getBytes(UTF_8);
    for (int length = 1; length < bytes.length; length++) {
      EscapeState state = new EscapeState();
      state.follow(Arrays.copyOf(bytes, length));
      assertThat(state.isBetween()).as("after %s bytes", length).isFalse();
    }
    EscapeState state = new EscapeState();
    state.follow(bytes);
    assertThat(state.isBetween()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain\r\n", "\200\200", "\377"})
  void elsewhere_isBetween(String text) {
    EscapeState state = new EscapeState();
    state.follow(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(state.isBetween()).isTrue();
  }
}
