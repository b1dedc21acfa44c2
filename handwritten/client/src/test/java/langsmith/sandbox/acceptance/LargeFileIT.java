// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file several times the memory of client and server together; with {@code -Psoak} of 2 GiB. */
@Tag("long")
class LargeFileIT {
  private static final long BYTES = Boolean.getBoolean("soak") ? 2L << 30 : 192L << 20;

  @Test
  void fileLargerThanTheHeap_comesBackEqual() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                LargeFile.class.getName(),
                Long.toString(BYTES))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("equal");
  }
}
