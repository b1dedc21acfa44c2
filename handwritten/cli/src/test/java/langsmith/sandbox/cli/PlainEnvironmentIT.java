// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments as cron and minimal images have them. */
class PlainEnvironmentIT {
  @TempDir Path directory;

  @Test
  void argumentsUnderAnAsciiLocale_reachTheCommand() throws Exception {
    try (JavaProcess run =
        JavaProcess.main(
            Map.of("LC_ALL", "C"), "run", "-e", "A=é", "--", "printf '%s\\n' \"$A\" '😀'")) {
      assertThat(run.out()).isEqualTo("é\n😀\n");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void closedStandardInput_isEmpty() throws Exception {
    try (JavaProcess run = JavaProcess.withoutInput("run", "-i", "--", "wc -c")) {
      assertThat(run.out().strip()).isEqualTo("0");
      assertThat(run.err()).doesNotContain("error", "Exception");
      assertThat(run.exitCode()).isZero();
    }
  }

  @Test
  void keyOfTheServer_comesFromAFileOrAVariable() throws Exception {
    Path key = Files.writeString(directory.resolve("key"), "from-file\nrest\n");
    try (JavaProcess serve =
        JavaProcess.main(Map.of(), "serve", "--api-key-file", key.toString())) {
      assertThat(serve.readLine()).contains("LANGSMITH_ENDPOINT=");
      assertThat(serve.readLine()).isEqualTo("export LANGSMITH_API_KEY=from-file");
    }
    try (JavaProcess serve =
        JavaProcess.main(Map.of(ServeCommand.KEY_VARIABLE, "from-variable"), "serve")) {
      assertThat(serve.readLine()).contains("LANGSMITH_ENDPOINT=");
      assertThat(serve.readLine()).isEqualTo("export LANGSMITH_API_KEY=from-variable");
    }
    try (JavaProcess serve =
        JavaProcess.main(Map.of(), "serve", "--api-key-file", directory + "/none")) {
      assertThat(serve.exitCode()).isEqualTo(Main.LOCAL_FILE);
    }
  }
}
