// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerbsTest {
  private final Main main =
      new Main(
          Map.of(), new Printer(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
  private final Map<String, CommandLine> all = Main.commandLine(main).getSubcommands();

  @Test
  void callOfAVerb_readsThatOneOnly() {
    assertThat(all).hasSizeGreaterThan(25);
    all.keySet().stream()
        .filter(verb -> !verb.equals("help"))
        .forEach(
            verb -> {
              CommandLine.Model.CommandSpec one = spec(verb, verb);
              CommandLine.Model.CommandSpec same = spec(verb);
              assertThat(one.name()).isEqualTo(same.name());
              assertThat(one.parser().stopAtPositional())
                  .isEqualTo(same.parser().stopAtPositional());
              assertThat(Set.copyOf(Main.commandLine(main, verb).getSubcommands().values()))
                  .hasSize(1);
            });
  }

  @Test
  void otherWords_areReadWithAllVerbs() {
    for (String word : new String[] {"help", "--help", "rnu", "-h"}) {
      assertThat(Main.commandLine(main, word).getSubcommands().keySet()).isEqualTo(all.keySet());
    }
    assertThat(Main.commandLine(main, "help", "run").getSubcommands().keySet())
        .isEqualTo(all.keySet());
  }

  @Test
  void optionsOfAllVerbs_mayComeBeforeTheVerb() {
    for (String[] call :
        new String[][] {
          {"-v", "list"}, {"-vq", "list"}, {"--profile", "get", "list"}, {"--profile=x", "list"}
        }) {
      assertThat(Main.commandLine(main, call).getSubcommands().keySet())
          .containsExactlyInAnyOrder("list", "ps");
    }
  }

  @Test
  void version_needsNone() {
    assertThat(Main.commandLine(main, "--version").getSubcommands()).isEmpty();
  }

  @Test
  void run_stopsAtTheFirstWordOfTheRemoteCommand() {
    for (String verb : new String[] {"run", "exec"}) {
      assertThat(spec(verb, verb).parser().stopAtPositional()).isTrue();
    }
  }

  private CommandLine.Model.CommandSpec spec(String verb, String... args) {
    CommandLine known = Main.commandLine(main, args).getSubcommands().get(verb);
    return Objects.requireNonNull(known, verb).getCommandSpec();
  }
}
