// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Validates values against schemas of our documents, and our documents against the schemas of their
 * formats.
 */
final class Schemas {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private Schemas() {}

  /** What is wrong with a value; the schema may refer to `#/components/…` of the document. */
  static List<String> violations(JsonNode document, JsonNode schema, JsonNode value) {
    ObjectNode root = SpecFiles.JSON.createObjectNode();
    root.put("$schema", DIALECT);
    root.putArray("allOf").add(schema);
    root.set("components", document.path("components"));
    return messages(FACTORY.getSchema(root, STRICT_FORMATS), value);
  }

  static JsonSchema vendored(String resource, VersionFlag draft) {
    try (InputStream in = Schemas.class.getResourceAsStream(resource)) {
      return JsonSchemaFactory.getInstance(draft).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a schema as such, for example a type that does not exist. */
  static List<String> metaViolations(JsonNode schema) {
    ObjectNode root = SpecFiles.JSON.createObjectNode();
    root.put("$ref", DIALECT);
    return messages(FACTORY.getSchema(root), schema);
  }

  static List<String> messages(JsonSchema schema, JsonNode value) {
    return schema.validate(value).stream().map(Object::toString).sorted().toList();
  }
}
