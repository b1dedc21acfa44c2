// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.codegen.spec.Place;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.DefaultGenerator;

/** Runs the generator in this process, on a document that is in memory already. */
public final class Generator {
  private Generator() {}

  /**
   * Generates.
   *
   * @param root the specification
   * @param output where the files go; what is there is not deleted
   * @param options {@code apiPackage}, {@code modelPackage}, {@code sourceFolder}, {@code
   *     fileHeader}, {@code keepUnreadable}
   * @throws langsmith.sandbox.codegen.spec.RefusedException if the specification holds constructs
   *     that are not supported; nothing is written then
   */
  public static void run(Place root, Path output, Map<String, String> options) {
    MoshiRetrofitCodegen config = new MoshiRetrofitCodegen().document(root);
    config.setOutputDir(output.toString());
    config.additionalProperties().putAll(options);
    String title = root.at("info").text("title");
    OpenAPI stub = new OpenAPI().info(new Info().title(title).version("1"));
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.setGeneratorPropertyDefault("generateModelTests", "false");
    generator.opts(new ClientOptInput().openAPI(stub).config(config)).generate();
  }
}
