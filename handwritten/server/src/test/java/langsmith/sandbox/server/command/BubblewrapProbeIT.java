// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that are there in place of bubblewrap. */
class BubblewrapProbeIT {
  @TempDir Path directory;

  private Path program(String script) throws IOException {
    Path program = directory.resolve("bwrap");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void programThatIsMissingOrCannotBeRun_isNotUsable() throws Exception {
    assertThat(BubblewrapProbe.works(directory.resolve("bwrap"))).isFalse();
    Path text = Files.writeString(directory.resolve("text"), "no program");
    assertThat(BubblewrapProbe.works(text)).isFalse();
    Files.setPosixFilePermissions(text, PosixFilePermissions.fromString("rwx------"));
    assertThat(BubblewrapProbe.works(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo 'bwrap: No permissions to create a new namespace' >&2; exit 1",
        "echo 'bwrap: Unknown option --unshare-pid' >&2; exit 2",
        "exit 0",
        "kill -9 $$"
      })
  void programThatDoesNotRunTheTrial_isNotUsable(String script) throws Exception {
    assertThat(BubblewrapProbe.works(program(script))).isFalse();
  }

  @Test
  void programThatRunsTheTrial_isUsable() throws Exception {
    assertThat(BubblewrapProbe.works(program("while [ \"$1\" != -- ]; do shift; done; \"$@\"")))
        .isFalse();
    assertThat(
            BubblewrapProbe.works(
                program("while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"")))
        .isTrue();
  }
}
