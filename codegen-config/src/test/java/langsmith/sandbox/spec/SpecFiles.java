// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of the repository, by their path from its root. */
final class SpecFiles {

  static final String OPENAPI = "spec/openapi.yaml";
  static final String RELEASED_OPENAPI = "codegen-config/released/openapi.yaml";
  static final String ASYNCAPI = "spec/asyncapi.yaml";
  static final String RELEASED_ASYNCAPI = "codegen-config/released/asyncapi.yaml";
  static final List<String> CLAUSES =
      List.of("spec/protocol/command-stream.md", "spec/protocol/tunnel.md");

  static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Path ROOT = root();

  private SpecFiles() {}

  static String text(String path) {
    return text(ROOT.resolve(path));
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(String path) {
    return parseYaml(text(path));
  }

  static JsonNode parseYaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode parseJson(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The regular files below a folder whose name ends with one of the suffixes, in a stable order.
   */
  static List<Path> below(String folder, String... suffixes) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith))
          .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String relative(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(OPENAPI))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no " + OPENAPI + " above " + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }
}
