// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import langsmith.sandbox.codegen.spec.Place;

/** Which JSON types the values of a schema have. */
final class Forms {
  private Forms() {}

  /** Whether a schema describes objects with members, or is composed of such. */
  static boolean isObject(Place schema) {
    return isObject(schema, new HashSet<>());
  }

  private static boolean isObject(Place schema, Set<String> visited) {
    if (!visited.add(schema.key())) {
      return false;
    }
    if (schema.json().path("properties").size() > 0) {
      return true;
    }
    if (schema.isReference() && isObjectLike(schema.target(), visited)) {
      return true;
    }
    return schema.list("allOf").stream().anyMatch(member -> isObjectLike(member, visited));
  }

  private static boolean isObjectLike(Place schema, Set<String> visited) {
    Place place = Resolved.of(schema).place();
    if (isObject(place, visited) || types(place).equals(Set.of("object"))) {
      return true;
    }
    List<Place> branches = Unions.branches(place);
    return !branches.isEmpty() && branches.stream().allMatch(b -> isObjectLike(b, visited));
  }

  /** The JSON types of a schema without null, as stated or as its keywords imply; none for any. */
  static Set<String> types(Place schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode stated = schema.json().path("type");
    if (stated.isTextual()) {
      types.add(stated.asText());
    }
    stated.forEach(type -> types.add(type.asText()));
    types.remove("null");
    if (types.isEmpty()) {
      implied(schema, types);
    }
    if (types.contains("number")) {
      types.remove("integer");
    }
    return types;
  }

  private static void implied(Place schema, Set<String> types) {
    for (String keyword : List.of("properties", "additionalProperties", "patternProperties")) {
      if (schema.has(keyword)) {
        types.add("object");
      }
    }
    if (schema.has("items") || schema.has("prefixItems")) {
      types.add("array");
    }
    for (JsonNode value : schema.json().path("enum")) {
      add(value, types);
    }
    add(schema.json().path("const"), types);
    if (types.isEmpty() && (schema.has("pattern") || schema.has("format"))) {
      boolean number = schema.text("format").matches("u?int\\d+|float|double|decimal");
      String integer = schema.text("format").contains("int") ? "integer" : "number";
      types.add(number ? integer : "string");
    }
  }

  private static void add(JsonNode value, Set<String> types) {
    if (value.isTextual()) {
      types.add("string");
    } else if (value.isIntegralNumber()) {
      types.add("integer");
    } else if (value.isNumber()) {
      types.add("number");
    } else if (value.isBoolean()) {
      types.add("boolean");
    } else if (value.isObject()) {
      types.add("object");
    } else if (value.isArray()) {
      types.add("array");
    }
  }

  /** A schema for each of several types. */
  static List<Place> split(Place schema, Set<String> types) {
    List<Place> branches = new ArrayList<>();
    int index = 0;
    for (String type : types) {
      ObjectNode json = ((ObjectNode) schema.json()).deepCopy();
      json.set("type", TextNode.valueOf(type));
      json.remove(List.of("nullable", "description", "title"));
      keepValues(json, type);
      branches.add(schema.at("type").at(index++).meaning(json));
    }
    return branches;
  }

  private static void keepValues(ObjectNode json, String type) {
    if (json.has("enum")) {
      var kept = JsonNodeFactory.instance.arrayNode();
      for (JsonNode value : json.get("enum")) {
        Set<String> types = new HashSet<>();
        add(value, types);
        if (types.contains(type)) {
          kept.add(value);
        }
      }
      json.set("enum", kept);
    }
  }

  /** The parts of an {@code allOf} that are no objects, as one schema. */
  static Place merged(Place schema) {
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    List<Place> parts = new ArrayList<>();
    if (schema.isReference()) {
      parts.add(schema.target());
    }
    parts.addAll(schema.list("allOf"));
    for (Place part : parts) {
      JsonNode json = Resolved.of(part).place().json();
      if (json.isObject()) {
        merged.setAll((ObjectNode) json);
      }
    }
    ObjectNode own = ((ObjectNode) schema.json()).deepCopy();
    own.remove(List.of("$ref", "allOf"));
    merged.setAll(own);
    merged.remove("allOf");
    return schema.meaning(merged);
  }
}
