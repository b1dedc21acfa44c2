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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of the repository, by their path from its root. */
final class SpecFiles {

  static final String OPENAPI = "spec/openapi.yaml";
  static final String DATA_PLANE = "spec/openapi-dataplane.yaml";
  static final String RELEASED_OPENAPI = "codegen-config/released/openapi.yaml";
  static final String RELEASED_DATA_PLANE = "codegen-config/released/openapi-dataplane.yaml";
  static final String ASYNCAPI = "spec/asyncapi.yaml";
  static final String RELEASED_ASYNCAPI = "codegen-config/released/asyncapi.yaml";
  static final List<String> CLAUSES =
      List.of(
          "spec/protocol/command-stream.md",
          "spec/protocol/event-stream.md",
          "spec/protocol/tunnel.md");

  static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  private static final Path ROOT = root();

  /** What an accepted change of the streams begins with. */
  static final String STREAM = "STREAM ";

  private static final String ACCEPTED = "codegen-config/released/accepted.txt";

  private SpecFiles() {}

  /** The changes since the last release that were decided on; the rest of each line says why. */
  static Set<String> accepted(Predicate<String> kind) {
    return text(ACCEPTED)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .filter(kind)
        .map(line -> line.replaceFirst(" \\| .*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

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

  /** The OpenAPI documents of both planes as one. */
  static JsonNode openApi() {
    return openApi(UnaryOperator.identity());
  }

  /** The OpenAPI documents as one, made of edited texts. */
  static JsonNode openApi(UnaryOperator<String> edit) {
    return Specifications.openApi(
        parseYaml(edit.apply(text(OPENAPI))), parseYaml(edit.apply(text(DATA_PLANE))));
  }

  /** The OpenAPI documents of the last release as one; its control plane is alone in the oldest. */
  static JsonNode releasedOpenApi() {
    return releasedOpenApi(UnaryOperator.identity());
  }

  static JsonNode releasedOpenApi(UnaryOperator<String> edit) {
    JsonNode control = parseYaml(edit.apply(text(RELEASED_OPENAPI)));
    return Files.exists(ROOT.resolve(RELEASED_DATA_PLANE))
        ? Specifications.openApi(control, parseYaml(edit.apply(text(RELEASED_DATA_PLANE))))
        : control;
  }

  /** The AsyncAPI document with what it shares. */
  static JsonNode asyncApi() {
    return asyncApi(UnaryOperator.identity());
  }

  static JsonNode asyncApi(UnaryOperator<String> edit) {
    return Specifications.asyncApi(parseYaml(edit.apply(text(ASYNCAPI))), yaml(OPENAPI));
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
