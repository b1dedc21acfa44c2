// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The command line in a terminal multiplexer: keys go in, screens come out. */
final class Tmux implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final Path folder;
  private final Path socket;

  private Tmux(Path folder) {
    this.folder = folder;
    this.socket = folder.resolve("tmux-" + COUNTER.incrementAndGet());
  }

  /** Runs the command line in a terminal of 100 columns and 30 rows, then prints its exit code. */
  static Tmux start(Path folder, Map<String, String> settings, String... arguments) {
    Tmux tmux = new Tmux(folder);
    List<String> command = new ArrayList<>(List.of("-f", "/dev/null", "new-session", "-d"));
    command.addAll(List.of("-x", "100", "-y", "30"));
    settings.forEach((name, value) -> command.addAll(List.of("-e", name + "=" + value)));
    command.addAll(List.of("sh", "-c", "\"$@\"; echo exit=$?; exec sleep 1000", "sh"));
    command.addAll(Program.command());
    command.addAll(List.of(arguments));
    tmux.call(command.toArray(String[]::new));
    return tmux;
  }

  /** Types text as it is. */
  Tmux type(String text) {
    call("send-keys", "-l", text);
    return this;
  }

  /** Presses keys by the names that tmux has for them. */
  Tmux press(String... keys) {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(keys));
    call(command.toArray(String[]::new));
    return this;
  }

  /** Pastes text as terminals do, in brackets if the program has asked for them. */
  void paste(String text) throws IOException {
    call("load-buffer", Files.writeString(folder.resolve("buffer"), text).toString());
    call("paste-buffer", "-p");
  }

  /** Returns what {@code TERM} is in it. */
  String kind() {
    return call("show-options", "-gv", "default-terminal").strip();
  }

  void resize(int columns, int rows) {
    call("resize-window", "-x", columns + "", "-y", rows + "");
  }

  String screen() {
    return call("capture-pane", "-p");
  }

  /** Waits until a screen shows a line that ends with a text. */
  Tmux shows(String line) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(screen().lines().map(String::stripTrailing))
                    .anySatisfy(each -> assertThat(each).endsWith(line)));
    return this;
  }

  private String call(String... arguments) {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.matches("TMUX|LANG(SMITH|CHAIN)_.*"));
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(output).isTrue();
      assertThat(process.exitValue()).as(output).isZero();
      return output;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    call("kill-server");
  }
}
