// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that take the place of bubblewrap. */
class BubblewrapTrialIT {
  /** A program that runs its arguments like bubblewrap, without isolation. */
  private static final String RUN_THE_COMMAND =
      "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"";

  @TempDir Path directory;

  private Path program(String folder, String script) throws IOException {
    Path program = Files.createDirectories(directory.resolve(folder)).resolve("bwrap");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void programThatIsMissingOrNoExecutable_isNotInstalled() throws Exception {
    Path missing = directory.resolve("bwrap");
    assertThat(Bubblewrap.at(missing).problem())
        .isEqualTo("bubblewrap is not installed: cannot execute " + missing);
    Path text = Files.writeString(directory.resolve("text"), "no program");
    assertThat(Bubblewrap.at(text).problem()).startsWith("bubblewrap is not installed");
  }

  @Test
  void executableWithoutAProgramInIt_cannotWork() throws Exception {
    Path text = Files.writeString(directory.resolve("text"), "no program");
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwx------"));
    assertThat(Bubblewrap.at(text).problem())
        .startsWith("bubblewrap is installed but cannot work here, because ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo 'bwrap: No permissions' >&2; exit 1 | exited with 1: bwrap: No permissions",
        "printf 'a\\033[2Jb\\nc\\n' >&2; exit 2 | exited with 2: a?[2Jb",
        "exit 0 | exited with 0",
        "kill -9 $$ | exited with 137"
      })
  void programThatDoesNotRunTheTrial_cannotWorkAndSaysWhy(String script, String reason)
      throws Exception {
    Path program = program("bin", script);
    Bubblewrap found = Bubblewrap.at(program);
    assertThat(found.program()).isNull();
    assertThat(found.problem())
        .isEqualTo(
            "bubblewrap is installed but cannot work here, because " + program + " " + reason);
  }

  @Test
  void programThatRunsTheTrial_isUsed() throws Exception {
    Path program = program("bin", RUN_THE_COMMAND);
    assertThat(Bubblewrap.at(program)).isEqualTo(new Bubblewrap(program, null));
  }

  @Test
  void search_takesTheFirstAbsoluteEntryThatHasIt() throws Exception {
    Path first = program("first", RUN_THE_COMMAND);
    Path second = program("second", RUN_THE_COMMAND);
    Path workingDirectory = Path.of("").toAbsolutePath();
    String relative = workingDirectory.relativize(first.getParent()).toString();
    String empty = Files.createDirectories(directory.resolve("empty")).toString();
    assertThat(Bubblewrap.search(empty + "::" + relative + ":" + second.getParent()).program())
        .isEqualTo(second);
    assertThat(Bubblewrap.search(first.getParent() + ":" + second.getParent()).program())
        .isEqualTo(first);
  }

  @Test
  void searchWithoutBubblewrap_saysThatItIsNotInstalled() {
    String problem = "bubblewrap is not installed: no bwrap on the PATH";
    assertThat(Bubblewrap.search(directory.toString()).problem()).isEqualTo(problem);
    assertThat(Bubblewrap.search("").problem()).isEqualTo(problem);
    assertThat(Bubblewrap.search(null).problem()).isEqualTo(problem);
  }
}
