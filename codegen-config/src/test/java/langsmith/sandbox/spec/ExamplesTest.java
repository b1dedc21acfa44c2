// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example obeys the schema that it is an example of, and so does every default. */
class ExamplesTest {

  @Test
  void openApiExamples_obeyTheirSchemas() {
    Examples examples = Examples.of(SpecFiles.openApi());
    assertThat(examples.violations()).isEmpty();
    assertThat(examples.count()).isGreaterThan(30);
  }

  @Test
  void asyncApiExamples_obeyTheirSchemas() {
    Examples examples = Examples.of(SpecFiles.asyncApi());
    assertThat(examples.violations()).isEmpty();
    assertThat(examples.count()).isGreaterThan(15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        SpecFiles.DATA_PLANE + " | timeout: 60, shell | timeout: a minute, shell",
        SpecFiles.OPENAPI + " | name: build-2, idle_ttl_seconds: 1200 | idle_ttl_seconds: 1201",
        SpecFiles.OPENAPI + " | example: 100, x-generation | example: 0, x-generation",
        SpecFiles.OPENAPI + " | '2026-11-02T09:30:00Z' | yesterday",
        SpecFiles.OPENAPI + " | id: 5f0e9c1a-6a53-4c0e-9a3e-0d5a3f6a1b2c | id: build",
        SpecFiles.DATA_PLANE + " | minimum: 0, default: 60 | minimum: 0, default: -60",
        SpecFiles.ASYNCAPI + " | {type: exit, exit_code: 0} | {type: exit}",
        SpecFiles.ASYNCAPI + " | {type: kill} | {type: slay}",
        SpecFiles.ASYNCAPI + " | stdout_offset: 4096 | stdout_offset: -1",
      })
  void spoiltExample_isFound(String path, String right, String wrong) {
    assertThat(SpecFiles.text(path)).contains(right);
    UnaryOperator<String> edit = text -> text.replace(right, wrong);
    JsonNode spoilt =
        path.equals(SpecFiles.ASYNCAPI) ? SpecFiles.asyncApi(edit) : SpecFiles.openApi(edit);
    assertThat(Examples.of(spoilt).violations()).isNotEmpty();
  }

  private record Examples(List<String> violations, int count) {

    static Examples of(JsonNode document) {
      List<String> violations = new ArrayList<>();
      int[] count = {0};
      References.visit(
          document,
          "",
          (at, node) -> {
            for (JsonNode example : examplesAt(node)) {
              count[0]++;
              JsonNode schema = node.has("payload") ? node.get("payload") : node.get("schema");
              Schemas.violations(document, schema, example)
                  .forEach(violation -> violations.add(at + violation));
            }
            if (node.has("default") && node.has("type")) {
              Schemas.violations(document, node, node.get("default"))
                  .forEach(violation -> violations.add(at + "/default" + violation));
            }
          });
      return new Examples(violations, count[0]);
    }

    private static List<JsonNode> examplesAt(JsonNode node) {
      List<JsonNode> examples = new ArrayList<>();
      if (node.has("schema")) {
        if (node.has("example")) {
          examples.add(node.get("example"));
        }
        node.path("examples").forEach(example -> examples.add(example.get("value")));
      } else if (node.has("payload")) {
        node.path("examples").forEach(example -> examples.add(example.get("payload")));
      }
      examples.removeIf(example -> example == null);
      return examples;
    }
  }
}
