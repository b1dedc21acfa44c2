// SPDX-License-Identifier: Apache-2.0
package consumer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/**
 * A runtime of jlink with those modules of the JDK that jdeps names. The libraries stay on its class
 * path: Retrofit, OkHttp, Moshi and Okio are automatic modules, which jlink refuses.
 */
final class OwnRuntime {
  private static final Path IMAGE = Path.of(System.getProperty("image"));
  private static final String LIBRARIES = System.getProperty("jdk.module.path");

  private OwnRuntime() {}

  static void linkAndRun() throws IOException, InterruptedException {
    String refused =
        run(
            "jlink",
            false,
            "--module-path",
            LIBRARIES,
            "--add-modules",
            "consumer",
            "--output",
            IMAGE + ".all");
    if (!refused.contains("automatic module cannot be used with jlink")) {
      throw new AssertionError("README says that jlink refuses automatic modules, but it said: " + refused);
    }
    String modules = jdkModules();
    run(
        "jlink",
        true,
        "--add-modules",
        modules,
        "--strip-debug",
        "--no-man-pages",
        "--output",
        IMAGE.toString());
    int status =
        new ProcessBuilder(
                IMAGE.resolve("bin/java").toString(),
                "-Djdk=" + System.getProperty("java.home"),
                "-Dlsbx.classpath=" + System.getProperty("lsbx.classpath"),
                "-Dnetty=" + System.getProperty("netty"),
                "-classpath",
                LIBRARIES,
                "consumer.Application")
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new AssertionError("with a runtime of " + modules + " it ended with " + status);
    }
    System.out.println("own runtime: all of it works with " + modules);
  }

  /** What jdeps names, and the elliptic curves of HTTPS, which are found as a service. */
  private static String jdkModules() {
    return run(
                "jdeps",
                true,
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                "--module-path",
                LIBRARIES,
                "--add-modules",
                "ALL-MODULE-PATH",
                "--print-module-deps")
            .strip()
        + ",jdk.crypto.ec";
  }

  private static String run(String tool, boolean mustPass, String... arguments) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    int status = ToolProvider.findFirst(tool).orElseThrow().run(printer, printer, arguments);
    if (mustPass && status != 0) {
      throw new AssertionError(tool + " ended with " + status + ": " + out);
    }
    return out.toString();
  }
}
