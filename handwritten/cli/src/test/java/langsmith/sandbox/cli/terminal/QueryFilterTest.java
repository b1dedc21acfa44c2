// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFilterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[c",
        "\033[0c",
        "\033[>c",
        "\033[=c",
        "\033Z",
        "\033[5n",
        "\033[6n",
        "\033[?6n",
        "\033[>q",
        "\033[>0q",
        "\033[?2026$p",
        "\033[4$p",
        "\033[18t",
        "\033[14;2t",
        "\033[21t",
        "\033[?u",
        "\033]10;?\007",
        "\033]11;?\033\\",
        "\033]4;1;?\007",
        "\033]52;c;?\007",
        "\033P$qm\033\\",
        "\033P+q544e\033\\",
        "\005"
      })
  void question_isLeftOut_whereverItIsCut(String question) {
    byte[] output = ("before é" + question + "after").getBytes(UTF_8);
    for (int cut = 0; cut <= output.length; cut++) {
      assertThat(filter(output, cut)).as("cut at %s", cut).isEqualTo("before éafter");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033[31mred\033[0m",
        "\033[2J\033[H",
        "\033[?1049h",
        "\033]0;a title?\007",
        "\033]8;;http://a/?b\033\\x",
        "\033(B",
        "\033[22;2t",
        "\033[2 q",
        "\033[>4;1m",
        "\033Pq#0;2\033\\",
        "\033[u",
        "砂\r\n",
        "\033[1\033[2J"
      })
  void rest_passesUnchanged(String text) {
    byte[] output = text.getBytes(UTF_8);
    for (int cut = 0; cut <= output.length; cut++) {
      assertThat(filter(output, cut)).isEqualTo(text);
    }
  }

  @Test
  void beginningOfAQuestion_waitsForItsRest() {
    QueryFilter filter = new QueryFilter();
    assertThat(filter.filter("a\033[".getBytes(UTF_8))).isEqualTo("a".getBytes(UTF_8));
    assertThat(filter.rest()).isEqualTo("\033[".getBytes(UTF_8));
    assertThat(filter.rest()).isEmpty();
  }

  private static String filter(byte[] output, int cut) {
    QueryFilter filter = new QueryFilter();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(filter.filter(Arrays.copyOf(output, cut)));
    all.writeBytes(filter.filter(Arrays.copyOfRange(output, cut, output.length)));
    all.writeBytes(filter.rest());
    return all.toString(UTF_8);
  }
}
