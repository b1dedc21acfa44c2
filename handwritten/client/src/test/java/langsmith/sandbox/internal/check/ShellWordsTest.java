// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void plainWords_stayReadable() {
    assertThat(ShellWords.commandLine(List.of("grep", "-n", "--", "a/b.txt")))
        .isEqualTo("'grep' -n -- a/b.txt");
  }

  @Test
  void wordsWithAMeaning_areQuoted() {
    assertThat(ShellWords.commandLine(List.of("if", "$HOME", "*", "~", "a b", "", "X=1", "it's")))
        .isEqualTo("'if' '$HOME' '*' '~' 'a b' '' 'X=1' 'it'\\''s'");
  }

  @Test
  void programAlone_hasNoSpaceBehindIt() {
    assertThat(ShellWords.commandLine(List.of("true"))).isEqualTo("'true'");
  }

  @Test
  void missingProgram_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShellWords.commandLine(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellWords.commandLine(List.of("", "x")))
        .withMessageContaining("the program is missing");
  }

  @Test
  void nul_isRefusedWithItsPlaceOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShellWords.commandLine(List.of("echo", "secret\0")))
        .withMessageContaining("word 1")
        .withMessageNotContaining("secret");
  }
}
