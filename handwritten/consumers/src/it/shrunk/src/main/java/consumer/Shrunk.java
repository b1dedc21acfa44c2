// SPDX-License-Identifier: Apache-2.0
package consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application with REST and files in one jar that R8 shrank, optimised and renamed, with the rules
 * that the jars bring, as for Android; then that jar is run.
 */
public final class Shrunk {
  private static final Path TARGET = Path.of(System.getProperty("target"));
  private static final Path JAR = TARGET.resolve("shrunk.jar");
  private static final String[] LIBRARIES =
      System.getProperty("libraries").split(System.getProperty("path.separator"));
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  private Shrunk() {}

  public static void main(String[] arguments) throws Exception {
    List<String> shrink =
        new ArrayList<>(
            List.of(
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.android.tools.r8.R8",
                "--classfile",
                "--release",
                "--lib",
                JDK.toString(),
                "--output",
                JAR.toString(),
                "--pg-conf",
                System.getProperty("rules")));
    for (Path file : rulesOfLibraries()) {
      shrink.addAll(List.of("--pg-conf", file.toString()));
    }
    shrink.add(TARGET.resolve("application.jar").toString());
    shrink.addAll(List.of(LIBRARIES));
    run(shrink.toArray(String[]::new));
    long before = Files.size(TARGET.resolve("application.jar"));
    for (String library : LIBRARIES) {
      before += Files.size(Path.of(library));
    }
    run(
        "-Dlsbx.classpath=" + System.getProperty("lsbx.classpath"),
        "-Dnetty=" + System.getProperty("netty"),
        "-cp",
        JAR.toString(),
        "consumer.Application");
    System.out.println("shrunk: all of it works with " + Files.size(JAR) + " of " + before + " bytes");
  }

  private static List<Path> rulesOfLibraries() throws IOException {
    try (Stream<Path> files = Files.walk(TARGET.resolve("rules"))) {
      return files.filter(file -> file.toString().endsWith(".pro")).toList();
    }
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JDK.resolve("bin/java").toString()));
    command.addAll(List.of(arguments));
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      throw new AssertionError(String.join(" ", command) + " ended with " + status);
    }
  }
}
