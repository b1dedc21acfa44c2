// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.codegen.spec.Documents;

/** Generates from a public specification and compiles; started by {@code .ci/codegen/run}. */
public final class PublicSpecification {
  private PublicSpecification() {}

  /**
   * Generates and compiles.
   *
   * @param arguments a name for the packages, the document, whether inline schemas are shared, and
   *     a folder for the output
   */
  public static void main(String[] arguments) throws IOException {
    String name = arguments[0];
    Path output = Path.of(arguments[3]);
    Map<String, String> options =
        Map.of(
            "apiPackage", name + ".api",
            "modelPackage", name + ".api.model",
            "shareInlineSchemas", arguments[2]);
    Generator.run(Documents.load(arguments[1]), output.resolve("sources"), options);
    List<String> warnings =
        Constructs.compile(output.resolve("sources"), output.resolve("classes"));
    if (!warnings.isEmpty()) {
      throw new IllegalStateException(
          name + ": " + warnings.size() + " warnings, first " + warnings.get(0));
    }
    System.out.println("codegen: " + name + " generates and compiles without warnings");
  }
}
