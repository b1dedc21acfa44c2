// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.regenerate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import langsmith.sandbox.spec.References;

/**
 * The frames of an AsyncAPI document as schemas of an OpenAPI document.
 *
 * <p>An operation with {@code x-union} becomes a union of the payloads of its messages, told apart
 * by the names of the messages.
 */
public final class FrameDocument {
  private FrameDocument() {}

  /** {@return a document with the schemas of {@code asyncApi} and its unions} */
  public static JsonNode of(JsonNode asyncApi) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    document.putObject("info").put("title", "Frames of LangSmith Sandboxes");
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    for (JsonNode operation : asyncApi.path("operations")) {
      JsonNode union = operation.path("x-union");
      if (union.isObject()) {
        schemas.set(union.path("name").asText(), union(asyncApi, operation, union));
      }
    }
    schemas.setAll((ObjectNode) asyncApi.at("/components/schemas"));
    return document;
  }

  private static ObjectNode union(JsonNode asyncApi, JsonNode operation, JsonNode union) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.set("description", union.path("description"));
    ArrayNode members = schema.putArray("oneOf");
    ObjectNode discriminator = schema.putObject("discriminator");
    discriminator.set("propertyName", union.path("discriminator"));
    ObjectNode mapping = discriminator.putObject("mapping");
    for (JsonNode reference : operation.path("messages")) {
      JsonNode message = References.resolve(asyncApi, reference);
      String payload = message.at("/payload/$ref").asText();
      members.addObject().put("$ref", payload);
      mapping.put(message.path("name").asText(), payload);
    }
    return schema;
  }
}
