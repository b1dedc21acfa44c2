// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Completions as the shells compute them, and the manual page as its readers format it. */
class CompletionIT {
  @TempDir static Path share;

  @BeforeAll
  static void write() throws Exception {
    Share.main(new String[] {share.toString(), "1.2.3"});
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** Returns what bash proposes for the last word. */
  private static String bash(String... words) throws Exception {
    String script =
        "compopt() { :; }; source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
            + " COMP_LINE=\"$*\"; COMP_POINT=${#COMP_LINE};"
            + " $(complete -p lsbx | sed 's/.*-F \\([^ ]*\\) .*/\\1/'); echo \"${COMPREPLY[*]}\"";
    String[] command = new String[words.length + 5];
    command[0] = "bash";
    command[1] = "-c";
    command[2] = script;
    command[3] = "bash";
    command[4] = share.resolve("bash-completion/completions/lsbx").toString();
    System.arraycopy(words, 0, command, 5, words.length);
    return run(command).strip();
  }

  private static String fish(String line) throws Exception {
    assumeTrue(isInstalled("fish"), "fish is not installed");
    Path script = share.resolve("fish/vendor_completions.d/lsbx.fish");
    return run("fish", "-c", "source " + script + "; complete -C '" + line + "'");
  }

  @Test
  void bash_completesVerbsOptionsAndValues() throws Exception {
    assertThat(bash("lsbx", "sna")).isEqualTo("snapshot");
    assertThat(bash("lsbx", "snapshot", "ca")).isEqualTo("capture");
    assertThat(bash("lsbx", "list", "--nam")).isEqualTo("--name-contains");
    assertThat(bash("lsbx", "volume", "create", "--fir")).isEqualTo("--first-generation");
    assertThat(bash("lsbx", "completion", "")).contains("BASH", "ZSH", "FISH");
  }

  @Test
  void zsh_takesTheScriptOfBash() throws Exception {
    assumeTrue(isInstalled("zsh"), "zsh is not installed");
    String script =
        "autoload -U +X compinit && compinit -u -D; source $1; print -r -- ${_comps[lsbx]}";
    assertThat(run("zsh", "-f", "-c", script, "zsh", share + "/bash-completion/completions/lsbx"))
        .contains("_bash_complete");
  }

  @Test
  void fish_completesWhatCanFollow() throws Exception {
    assertThat(fish("lsbx sna")).startsWith("snapshot\t");
    assertThat(fish("lsbx snapshot ")).contains("capture\t").doesNotContain("clone");
    assertThat(fish("lsbx --profile x volume cl")).startsWith("clone\t");
    assertThat(fish("lsbx volume create --d")).startsWith("--description\t").hasLineCount(1);
    assertThat(fish("lsbx ps --output j")).startsWith("json\t");
    assertThat(fish("lsbx ps --output ")).contains("name", "table");
  }

  @Test
  void manualPage_namesEveryVerbAndOption() throws Exception {
    Path page = share.resolve("man/man1/lsbx.1");
    String text = Files.readString(page).replace("\\-", "-");
    OutputStream nowhere = OutputStream.nullOutputStream();
    CommandLine all = Main.commandLine(new Main(Map.of(), new Printer(nowhere, nowhere)));
    check(text, all);
    assertThat(text).startsWith(".TH LSBX 1 \"\" \"lsbx 1.2.3\"");
  }

  private static void check(String text, CommandLine above) {
    above
        .getSubcommands()
        .values()
        .forEach(
            verb -> {
              assertThat(text).contains(verb.getCommandSpec().qualifiedName(" ").substring(5));
              verb.getCommandSpec()
                  .options()
                  .forEach(option -> assertThat(text).contains(option.longestName()));
              check(text, verb);
            });
  }

  @Test
  void manualPage_isReadWithoutComplaint() throws Exception {
    String page = share.resolve("man/man1/lsbx.1").toString();
    assumeTrue(isInstalled("mandoc") || isInstalled("man"), "no reader is installed");
    if (isInstalled("mandoc")) {
      // It misses the date, which a reproducible build does not have.
      String lint = run("sh", "-c", "mandoc -T lint -W warning \"$0\" || true", page);
      assertThat(lint.lines().filter(line -> !line.contains("missing date"))).isEmpty();
    }
    if (isInstalled("man")) {
      assertThat(run("man", "-E", "UTF-8", "-l", page))
          .contains("lsbx snapshot capture [OPTIONS] SANDBOX NAME")
          .contains("--name-contains=TEXT");
    }
  }
}
