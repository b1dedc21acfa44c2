// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import langsmith.sandbox.codegen.source.SourceFile;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/** Mustache, with the imports and comments of each file put in order behind it. */
final class TidyTemplates extends MustacheEngineAdapter {
  private final Function<String, Set<String>> neighbours;
  private final Map<String, Template> templates = new HashMap<>();

  TidyTemplates(Function<String, Set<String>> neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public String compileTemplate(
      TemplatingExecutor executor, Map<String, Object> bundle, String templateFile) {
    Template template =
        templates.computeIfAbsent(
            templateFile,
            file -> compiler(executor).compile(executor.getFullTemplateContents(file)));
    return SourceFile.tidy(template.execute(bundle), neighbours);
  }

  private static Mustache.Compiler compiler(TemplatingExecutor executor) {
    return Mustache.compiler()
        .escapeHTML(false)
        .defaultValue("")
        .withLoader(name -> new StringReader(executor.getFullTemplateContents(name + ".mustache")));
  }
}
