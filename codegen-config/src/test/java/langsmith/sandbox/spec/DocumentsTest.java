// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents obey the formats that they claim to be written in. */
class DocumentsTest {

  private static final JsonSchema OPENAPI_FORMAT =
      Schemas.vendored("openapi-3.1-2026-08-03.schema.json", VersionFlag.V202012);
  private static final JsonSchema ASYNCAPI_FORMAT =
      Schemas.vendored("asyncapi-3.0.0.schema.json", VersionFlag.V7);

  @ParameterizedTest
  @ValueSource(strings = {SpecFiles.OPENAPI, SpecFiles.DATA_PLANE})
  void openApi_isValid(String path) {
    assertThat(openApiViolations(SpecFiles.text(path))).isEmpty();
  }

  @Test
  void asyncApi_isValid() {
    assertThat(asyncApiViolations(SpecFiles.text(SpecFiles.ASYNCAPI))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "operationId: listBoxes, operationID: listBoxes",
    "summary: Lists boxes, sumary: Lists boxes",
    "in: query, in: quarry",
    "'type: boolean, default', 'type: bool, default'",
    "'minimum: 0, multipleOf', 'minimum: none, multipleOf'",
    "type: apiKey, type: apikey",
    "tags: [Links], tags: Links",
  })
  void spoiltOpenApi_isFound(String right, String wrong) {
    String text = SpecFiles.text(SpecFiles.OPENAPI);
    assertThat(text).contains(right);
    assertThat(openApiViolations(text.replace(right, wrong))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "action: send, action: sent",
    "address:, adress:",
    "type: boolean, type: bool",
    "asyncapi: 3.0.0, asyncapi: 2.6.0",
    "protocol: wss, protokol: wss",
  })
  void spoiltAsyncApi_isFound(String right, String wrong) {
    String text = SpecFiles.text(SpecFiles.ASYNCAPI);
    assertThat(text).contains(right);
    assertThat(asyncApiViolations(text.replace(right, wrong))).isNotEmpty();
  }

  private static List<String> openApiViolations(String text) {
    JsonNode document = SpecFiles.parseYaml(text);
    List<String> violations =
        new ArrayList<>(new OpenAPIV3Parser().readContents(text, null, null).getMessages());
    violations.addAll(Schemas.messages(OPENAPI_FORMAT, document));
    document
        .at("/components/schemas")
        .forEach(schema -> violations.addAll(Schemas.metaViolations(schema)));
    return violations;
  }

  private static List<String> asyncApiViolations(String text) {
    return Schemas.messages(ASYNCAPI_FORMAT, SpecFiles.parseYaml(text));
  }
}
