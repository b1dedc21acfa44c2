// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunCommandTest {

  @Test
  void singleArgument_isTakenAsItIs() {
    assertThat(RunCommand.commandLine(List.of("echo $HOME | wc"))).isEqualTo("echo $HOME | wc");
  }

  @Test
  void plainArguments_needNoQuotes() {
    assertThat(RunCommand.commandLine(List.of("ls", "-l", "/tmp/a_b.c", "k=v,w@x%y+z:1")))
        .isEqualTo("ls -l /tmp/a_b.c k=v,w@x%y+z:1");
  }

  @Test
  void anythingElse_isQuoted() {
    assertThat(RunCommand.commandLine(List.of("bash", "-c", "echo \"$1\"; exit 7", "", "a\nb")))
        .isEqualTo("bash -c 'echo \"$1\"; exit 7' '' 'a\nb'");
  }

  @Test
  void singleQuotes_areEscaped() {
    assertThat(RunCommand.commandLine(List.of("echo", "it's", "''")))
        .isEqualTo("echo 'it'\\''s' ''\\'''\\'''");
  }

  @Test
  void lettersBeyondAscii_areQuoted() {
    assertThat(RunCommand.commandLine(List.of("echo", "é", "~", "*")))
        .isEqualTo("echo 'é' '~' '*'");
  }
}
