// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start the command line in a JVM of its own: packaged, with an archive of classes as its
 * launcher has, when the build has packaged it; otherwise from the class path of the tests.
 */
final class Program {
  private static final List<String> SHORT =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");
  private static final List<String> START = start();

  private Program() {}

  /** Returns the words before the arguments, without {@code env} or the like. */
  static List<String> command() {
    return START;
  }

  /** Returns the Java of this JVM, with options for calls that end soon. */
  static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT);
    String isolation = System.getProperty("langsmith.sandbox.isolation");
    if (isolation != null) {
      command.add("-Dlangsmith.sandbox.isolation=" + isolation);
    }
    return command;
  }

  private static List<String> start() {
    List<String> command = new ArrayList<>(java());
    String jar = System.getProperty("lsbx.jar", "");
    if (!jar.isEmpty() && Files.exists(Path.of(jar))) {
      command.add("-Xshare:auto");
      command.add("-XX:SharedArchiveFile=" + archive(jar));
      command.addAll(List.of("-jar", jar));
    } else {
      command.addAll(List.of("-cp", JavaProcess.classPath(), Main.class.getName()));
    }
    return command;
  }

  /** Makes the archive, unless another JVM of the build has. */
  private static Path archive(String jar) {
    Path archive = Path.of(jar).resolveSibling("../../tests.jsa").normalize();
    try (FileChannel channel =
            FileChannel.open(
                archive.resolveSibling("tests.jsa.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      boolean made =
          lock.isValid()
              && Files.exists(archive)
              && Files.getLastModifiedTime(archive)
                      .compareTo(Files.getLastModifiedTime(Path.of(jar)))
                  > 0;
      if (!made) {
        Path classes = archive.resolveSibling("tests.classes");
        Path fresh = archive.resolveSibling("tests.jsa.new");
        run("-XX:DumpLoadedClassList=" + classes, "-cp", jar, Training.class.getName());
        run(
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + classes,
            "-XX:SharedArchiveFile=" + fresh,
            "-cp",
            jar);
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String... options) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("LANG(SMITH|CHAIN)_.*"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("no archive of classes: " + output);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
