// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The frames of the AsyncAPI document, by their `type`. */
final class Frames {

  private final JsonNode document;
  private final Map<String, JsonNode> schemas = new TreeMap<>();

  Frames(JsonNode document) {
    this.document = document;
    document
        .at("/components/messages")
        .properties()
        .forEach(entry -> schemas.put(entry.getKey(), entry.getValue().get("payload")));
  }

  Set<String> types() {
    return schemas.keySet();
  }

  /** The types that an operation lists. */
  Set<String> types(String operation) {
    Set<String> types = new TreeSet<>();
    document
        .at("/operations/" + operation + "/messages")
        .forEach(message -> types.add(References.resolve(document, message).get("name").asText()));
    return types;
  }

  boolean knows(JsonNode frame) {
    return schemas.containsKey(frame.path("type").asText());
  }

  JsonNode schema(String type) {
    return References.resolve(document, schemas.get(type));
  }

  /** What is wrong with a frame of a known type. */
  List<String> violations(JsonNode frame) {
    return Schemas.violations(document, schemas.get(frame.get("type").asText()), frame);
  }
}
