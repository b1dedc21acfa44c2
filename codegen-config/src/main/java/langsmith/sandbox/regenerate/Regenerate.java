// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.regenerate;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import langsmith.sandbox.codegen.Generator;
import langsmith.sandbox.codegen.spec.Documents;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.spec.HouseRules;
import langsmith.sandbox.spec.Specifications;

/** Generates what is checked in: first checks the specifications, then generates, then formats. */
public final class Regenerate {
  private static final String HEADER =
      "SPDX-License-Identifier: Apache-2.0\n"
          + "Generated from the specifications under spec/. Do not edit; codegen-config/README.md"
          + " says how.";

  /** Generated together with the document of the control plane. */
  private static final String DATA_PLANE = "spec/openapi-dataplane.yaml";

  /** What is generated: from which document, into which packages, and where it is checked in. */
  enum Output {
    FRAMES("spec/asyncapi.yaml", "langsmith.sandbox.frames", "", "generated/frames/src/main/java"),
    REST("spec/openapi.yaml", "langsmith.sandbox.api", ".model", "generated/rest/src/main/java"),
    GOLDEN(
        "codegen-config/golden/openapi.yaml",
        "langsmith.sandbox.golden",
        ".model",
        "codegen-config/golden/expected");

    final String specification;
    final String packageName;
    final String models;
    final String tree;

    Output(String specification, String packageName, String models, String tree) {
      this.specification = specification;
      this.packageName = packageName;
      this.models = packageName + models;
      this.tree = tree;
    }

    /** The folder of the output below another one. */
    Path below(Path folder) {
      return folder.resolve(name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  private Regenerate() {}

  /**
   * Writes the tree.
   *
   * @param arguments the root of the repository, and a folder for the output on its way
   * @throws IllegalStateException if a specification breaks the house rules; nothing is written
   */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    Path fresh = Path.of(arguments[1]);
    generate(project, fresh);
    for (Output output : Output.values()) {
      TreeDifference difference =
          TreeDifference.between(project.resolve(output.tree), output.below(fresh));
      difference.apply(project.resolve(output.tree), output.below(fresh));
    }
    JarFiles.copy(project);
  }

  /** Generates everything into a folder, which is emptied first. */
  static void generate(Path project, Path fresh) {
    check(project);
    delete(fresh);
    for (Output output : Output.values()) {
      Place root = document(project, output);
      Map<String, String> options =
          Map.of(
              "apiPackage",
              output.packageName,
              "modelPackage",
              output.models,
              "fileHeader",
              HEADER,
              "keepUnreadable",
              String.valueOf(output == Output.REST));
      Generator.run(root, output.below(fresh), options);
    }
    files(fresh).forEach(Regenerate::format);
  }

  /** What an output is generated from. */
  private static Place document(Path project, Output output) {
    return switch (output) {
      case REST -> Documents.of(openApi(project));
      case FRAMES -> Documents.of(FrameDocument.of(asyncApi(project)));
      case GOLDEN -> Documents.load(project.resolve(output.specification).toString());
    };
  }

  private static JsonNode openApi(Path project) {
    return Specifications.openApi(
        json(project, Output.REST.specification), json(project, DATA_PLANE));
  }

  private static JsonNode asyncApi(Path project) {
    return Specifications.asyncApi(
        json(project, Output.FRAMES.specification), json(project, Output.REST.specification));
  }

  private static JsonNode json(Path project, String specification) {
    return Documents.load(project.resolve(specification).toString()).json();
  }

  private static void check(Path project) {
    List<String> violations = new ArrayList<>();
    HouseRules.violationsOfOpenApi(openApi(project))
        .forEach(violation -> violations.add(Output.REST.specification + "#" + violation));
    HouseRules.violationsOfAsyncApi(asyncApi(project))
        .forEach(violation -> violations.add(Output.FRAMES.specification + "#" + violation));
    if (!violations.isEmpty()) {
      throw new IllegalStateException(
          "The specifications break the house rules:\n" + String.join("\n", violations));
    }
  }

  private static void format(Path file) {
    try {
      Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
      String text = formatter.formatSourceAndFixImports(Files.readString(file));
      Files.writeString(file, StringWrapper.wrap(text, formatter));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException("cannot format " + file, e);
    }
  }

  /** The Java files below a folder, in order. */
  static List<Path> files(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
