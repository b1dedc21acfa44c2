// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import langsmith.sandbox.codegen.spec.Documents;

/** Small specifications, generated into packages of their own and compiled in one go. */
final class Constructs {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final Map<String, JsonNode> entries = new LinkedHashMap<>();

  /** Reads specifications with one construct each. */
  static Constructs read(String... files) {
    Constructs constructs = new Constructs();
    for (String file : files) {
      String resource = "constructs/" + file + ".yaml";
      try (InputStream in = Constructs.class.getResourceAsStream(resource)) {
        YAML.readTree(in)
            .properties()
            .forEach(e -> constructs.entries.put(file + "/" + e.getKey(), e.getValue()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return constructs;
  }

  Map<String, JsonNode> entries() {
    return entries;
  }

  static String packageName(String name) {
    return "constructs." + name.replaceAll("\\W", "_");
  }

  /** The document of an entry. */
  static JsonNode document(JsonNode entry) {
    ObjectNode document = YAML.createObjectNode();
    document.put("openapi", entry.path("openapi").asText("3.1.0"));
    document.putObject("info").put("title", "Construct").put("version", "1");
    document.set("paths", entry.has("paths") ? entry.get("paths") : YAML.createObjectNode());
    ObjectNode components = document.putObject("components");
    components.set(
        "schemas", entry.has("schemas") ? entry.get("schemas") : YAML.createObjectNode());
    return document;
  }

  void generate(Path folder) {
    entries.forEach(
        (name, entry) ->
            Generator.run(
                Documents.of(document(entry)),
                folder,
                Map.of(
                    "apiPackage",
                    packageName(name),
                    "modelPackage",
                    packageName(name) + ".model")));
  }

  /** Compiles the files below a folder at the compiler's strictest; returns what it said. */
  static List<String> compile(Path sources, Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(sources)) {
      files = walk.filter(file -> file.toString().endsWith(".java")).toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>();
    options.addAll(
        List.of(
            "--release", "11", "-Xlint:all,-path,-options", "-proc:none", "-Xmaxwarns", "10000"));
    options.addAll(
        List.of(
            "-Xdoclint:all/protected,-missing", "-d", Files.createDirectories(classes).toString()));
    options.addAll(List.of("-classpath", classPath()));
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      compiler
          .getTask(
              new StringWriter(),
              manager,
              diagnostics,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
    List<String> found = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      found.add(diagnostic.toString());
    }
    return found;
  }

  /** Where the runtime libraries are; Maven's own class path does not say. */
  private static String classPath() throws IOException {
    List<String> places = new ArrayList<>();
    for (Class<?> type :
        List.of(
            com.squareup.moshi.Moshi.class,
            okhttp3.RequestBody.class,
            okio.Buffer.class,
            org.jspecify.annotations.Nullable.class,
            retrofit2.Call.class,
            kotlin.Unit.class)) {
      places.add(
          Path.of(
                  java.net.URI.create(
                      type.getProtectionDomain().getCodeSource().getLocation().toString()))
              .toString());
    }
    return String.join(java.io.File.pathSeparator, places);
  }

  static ClassLoader loader(Path classes) throws IOException {
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, Constructs.class.getClassLoader());
  }
}
