// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out by a trial run whether bubblewrap may be used: it may be installed and yet not be
 * permitted.
 */
final class BubblewrapProbe {
  private static final Logger log = LoggerFactory.getLogger(BubblewrapProbe.class);
  private static final int PATIENCE_SECONDS = 10;

  private BubblewrapProbe() {}

  /** Runs the trial on the first call; later calls return its result. */
  static boolean usable() {
    return Result.USABLE;
  }

  private static final class Result {
    static final boolean USABLE = works(BubblewrapConfinement.program());
  }

  /** Whether a program isolates a command as bubblewrap does. Blocks. */
  static boolean works(Path program) {
    if (!Files.isExecutable(program)) {
      log.debug("bubblewrap is not installed");
      return false;
    }
    Path root = null;
    try {
      root = Files.createTempDirectory("sandbox-probe");
      List<String> command = new ArrayList<>(BubblewrapConfinement.isolation(program, root));
      command.addAll(List.of("--", "/bin/sh", "-c", "exit 42"));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().clear();
      Process process = builder.start();
      boolean usable =
          process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 42;
      process.destroyForcibly();
      log.debug("bubblewrap is installed and {}", usable ? "works" : "may not be used here");
      return usable;
    } catch (IOException e) {
      log.debug("bubblewrap cannot be tried out: {}", e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      delete(root);
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path root) {
    if (root == null) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      log.debug("cannot delete {}: {}", root, e.toString());
    }
  }
}
