// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether bubblewrap works on this machine: it may be missing, or installed but not permitted to
 * create namespaces.
 *
 * @param program the working {@code bwrap}; null for none
 * @param problem why there is none, as the end of a sentence; null if there is one
 */
public record Bubblewrap(@Nullable Path program, @Nullable String problem) {
  private static final Logger log = LoggerFactory.getLogger(Bubblewrap.class);
  private static final int TRIAL_SECONDS = 10;
  private static final int TRIAL_EXIT_CODE = 42;
  private static final int MAX_REASON_LENGTH = 200;

  /**
   * Searches the absolute entries of this process's {@code PATH} for {@code bwrap} and runs a
   * command in the first match. The first call blocks for some milliseconds, at most ten seconds;
   * later calls return the same result.
   *
   * @return the working program, or why there is none
   */
  public static Bubblewrap onPath() {
    return OnPath.RESULT;
  }

  private static final class OnPath {
    static final Bubblewrap RESULT = search(System.getenv("PATH"));
  }

  static Bubblewrap search(@Nullable String searchPath) {
    for (String entry : (searchPath == null ? "" : searchPath).split(":", -1)) {
      Path program = programIn(entry);
      if (program != null) {
        return at(program);
      }
    }
    return new Bubblewrap(null, "bubblewrap is not installed: no bwrap on the PATH");
  }

  /** Ignores relative entries, which would depend on the current directory. */
  private static @Nullable Path programIn(String entry) {
    try {
      Path program = Path.of(entry).resolve("bwrap");
      return program.isAbsolute() && Files.isRegularFile(program) && Files.isExecutable(program)
          ? program
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /**
   * Runs a command in the given program. Blocks for some milliseconds, at most ten seconds.
   *
   * @param program a candidate for bubblewrap
   * @return the program, or why it does not work
   */
  public static Bubblewrap at(Path program) {
    if (!Files.isExecutable(program)) {
      return new Bubblewrap(null, "bubblewrap is not installed: cannot execute " + program);
    }
    String failure = failureOf(program);
    return failure == null
        ? new Bubblewrap(program, null)
        : new Bubblewrap(null, "bubblewrap is installed but cannot work here, because " + failure);
  }

  private static @Nullable String failureOf(Path program) {
    Path directory = null;
    try {
      directory = Files.createTempDirectory("sandbox-probe");
      return run(program, Files.createDirectory(directory.resolve("root")), directory);
    } catch (IOException e) {
      return "it could not be tried: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "the trial was interrupted";
    } finally {
      delete(directory);
    }
  }

  private static @Nullable String run(Path program, Path root, Path directory)
      throws IOException, InterruptedException {
    Path perl = LauncherProgram.perl();
    if (perl == null) {
      return "perl, which runs the launcher of a box, is not installed";
    }
    List<String> command =
        new ArrayList<>(BubblewrapRoot.prepare(root, List.of()).options(program));
    command.addAll(List.of(perl.toString(), "-e", "exit " + TRIAL_EXIT_CODE));
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().clear();
    Process process = builder.start();
    try {
      if (!process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
        return program + " did not end within " + TRIAL_SECONDS + " seconds";
      }
    } finally {
      process.destroyForcibly();
    }
    return process.exitValue() == TRIAL_EXIT_CODE
        ? null
        : reason(program, process.exitValue(), output);
  }

  private static String reason(Path program, int exitCode, Path output) throws IOException {
    String said = Files.readString(output, Charset.forName("ISO-8859-1")).strip();
    String line = said.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
    return program
        + " exited with "
        + exitCode
        + (line.isEmpty()
            ? ""
            : ": " + line.substring(0, Math.min(line.length(), MAX_REASON_LENGTH)));
  }

  private static void delete(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      log.debug("cannot delete {}: {}", directory, e.toString());
    }
  }
}
