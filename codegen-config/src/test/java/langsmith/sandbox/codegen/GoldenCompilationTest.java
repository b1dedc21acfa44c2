// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the templates make of every construct, through the compiler at its strictest. */
class GoldenCompilationTest {
  @TempDir Path output;

  @Test
  void expectedCode_compilesWithoutWarningsAndWithEveryMemberDocumented() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("golden", "expected"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }

    assertThat(compile(sources))
        // Sentences say what comes back and what goes in; @return and @param would repeat them.
        .filteredOn(diagnostic -> !diagnostic.matches("(?s).*no @(return|param).*"))
        .isEmpty();
  }

  private List<String> compile(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "--release",
            "11",
            "-Xlint:all,-path",
            "-Xdoclint:all/protected",
            "-Xmaxwarns",
            "10000",
            "-proc:none",
            "-classpath",
            System.getProperty("surefire.test.class.path", classPath()),
            "-d",
            output.toString());
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      boolean compiled =
          compiler
              .getTask(
                  new StringWriter(),
                  files,
                  diagnostics,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        found.add("did not compile");
      }
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      found.add(diagnostic.toString());
    }
    return found;
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
