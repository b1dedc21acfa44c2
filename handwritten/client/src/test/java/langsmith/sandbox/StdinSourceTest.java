// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.command.StdinSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StdinSourceTest {
  @Test
  void bytes_areCopied() throws Exception {
    byte[] input = {1, 2, 3};
    StdinSource source = StdinSource.of(input);
    input[0] = 9;

    assertThat(sent(source.open())).containsExactly(1, 2, 3);
    assertThat(source.open().length()).isEqualTo(3);
  }

  @Test
  void file_isReadByEachStart(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("input"), "one");
    StdinSource source = StdinSource.of(file);

    assertThat(sent(source.open())).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, "two");
    assertThat(sent(source.open())).isEqualTo("two".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void missingFile_isRefusedByName(@TempDir Path directory) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StdinSource.of(directory.resolve("none")).open())
        .withMessageContaining("none");
    assertThatIllegalArgumentException().isThrownBy(() -> StdinSource.of(directory).open());
  }

  @Test
  void stream_isReadOnceAndClosed() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    StdinSource source =
        StdinSource.of(
            new ByteArrayInputStream(new byte[100_000]) {
              @Override
              public void close() {
                closed.set(true);
              }
            });

    StdinSource.Content input = source.open();
    assertThat(input.length()).isEqualTo(-1);
    assertThat(sent(input)).hasSize(100_000);
    assertThat(closed).isTrue();
    assertThatIllegalStateException().isThrownBy(source::open).withMessageContaining("one start");
  }

  @Test
  void stagedInput_precedesTheLineAndLeavesItAsItIs() {
    String line = "cat <<'X'\n$(quoting) \"matters\" 'not'\nX";
    ExecuteFrame frame = Command.of(line).stdin("input").spec().firstFrame("id", "/tmp/staged");

    assertThat(frame.command()).startsWith("exec <").contains("/tmp/staged").endsWith("; " + line);
    assertThat(frame.closeStdin()).isTrue();
  }

  @Test
  void redirect_givesInputEndAndRemovesTheFileFirst(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("staged-1"), "a\nb");
    String line =
        StdinSource.redirect("/tmp/staged-1", "ls -A; wc -c; echo \"$?\" # the end\nexit 3");

    Process process = shell(directory, line);

    assertThat(text(process)).isEqualToIgnoringWhitespace("3 0");
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void stagedFileIsGone_endsWith126InsteadOfRunning(@TempDir Path directory) throws Exception {
    Process process = shell(directory, StdinSource.redirect("/tmp/staged-2", "echo ran"));

    assertThat(text(process)).isEmpty();
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void otherKindsOfInput_areExcluded() {
    Command command = Command.of("cat").stdin("x");

    assertThatIllegalArgumentException().isThrownBy(command::openStdin);
    assertThatIllegalArgumentException().isThrownBy(() -> command.pty(80, 24));
    assertThatIllegalArgumentException().isThrownBy(() -> Command.shell(80, 24).stdin("x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Command.of("x").openStdin().stdin("x"));
  }

  private static Process shell(Path temporaryFiles, String line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", line)
            .directory(temporaryFiles.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("TMPDIR", temporaryFiles.toString());
    return builder.start();
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] sent(StdinSource.Content input) throws IOException {
    try (input) {
      return input.stream().readAllBytes();
    }
  }
}
