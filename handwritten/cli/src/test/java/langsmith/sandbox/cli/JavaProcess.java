// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A separate JVM that runs a main class with a given environment. */
final class JavaProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;
  private final CompletableFuture<String> err;

  private JavaProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    // A thread for each: the common pool may have only one.
    this.err =
        CompletableFuture.supplyAsync(
            () -> text(process.getErrorStream()), task -> new Thread(task, "stderr").start());
  }

  /** Runs the command line in an environment with only the given settings. */
  static JavaProcess main(Map<String, String> settings, String... arguments) {
    return of(List.of(), Program.command(), settings, arguments);
  }

  /** Runs the command line with standard input closed. */
  static JavaProcess withoutInput(String... arguments) {
    return of(List.of("sh", "-c", "exec \"$@\" <&-", "sh"), Program.command(), Map.of(), arguments);
  }

  static JavaProcess of(
      String classPath, String mainClass, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>(Program.java());
    command.addAll(List.of("-cp", classPath, mainClass));
    return of(List.of(), command, settings, arguments);
  }

  private static JavaProcess of(
      List<String> launcher,
      List<String> program,
      Map<String, String> settings,
      String... arguments) {
    List<String> command = new ArrayList<>(launcher);
    if (System.getProperty("os.name").equals("Linux")) {
      // A build in the background may ignore SIGINT, which children inherit.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.addAll(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("LANG(SMITH|CHAIN)_.*"));
    builder.environment().putAll(settings);
    try {
      return new JavaProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String classPath() {
    String given = System.getProperty("surefire.test.class.path");
    String all = given == null ? System.getProperty("java.class.path") : given;
    // The process logs as the program does, not as tests do.
    String withoutTestLog =
        Stream.of(all.split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("slf4j-jdk14"))
            .collect(Collectors.joining(File.pathSeparator));
    return withoutTestLog + File.pathSeparator + Path.of("target", "test-classes");
  }

  /** Returns its standard input. */
  OutputStream in() {
    return process.getOutputStream();
  }

  String readLine() throws IOException {
    String line = out.readLine();
    return line == null ? "" : line;
  }

  /** Returns the rest of standard output; waits for its end. */
  String out() {
    return out.lines().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** Returns the lines of standard error without warnings of Java and of missing isolation. */
  List<String> errors() {
    return err().lines().filter(line -> !line.isBlank() && !line.contains("WARN")).toList();
  }

  /** Returns all of standard error; waits for its end. */
  String err() {
    return err.join();
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    return process.exitValue();
  }

  /** Sends SIGINT, as Ctrl-C does. */
  void interrupt() throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
