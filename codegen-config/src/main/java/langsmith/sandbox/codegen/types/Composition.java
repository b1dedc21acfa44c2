// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.codegen.spec.Place;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, from everything that a schema is composed of.
 *
 * <p>What only some alternatives demand is optional, so that a value of each alternative fits.
 */
final class Composition {
  private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

  /** The members by their names, in the order of the specification. */
  final Map<String, Place> properties = new LinkedHashMap<>();

  /** The names of the members that every value has. */
  final Set<String> required = new LinkedHashSet<>();

  /** The schema of members without a name; null if they are skipped. */
  @Nullable Place additional;

  private final Set<String> visited = new HashSet<>();

  private Composition() {}

  static Composition of(Place schema) {
    Composition composition = new Composition();
    composition.collect(schema, true, true);
    for (String name : composition.required) {
      if (!composition.properties.containsKey(name)) {
        Place undescribed = schema.at("properties").at(name).meaning(ANYTHING);
        composition.properties.put(name, undescribed);
      }
    }
    return composition;
  }

  private void collect(Place schema, boolean always, boolean root) {
    if (!visited.add(schema.key())) {
      return;
    }
    if (schema.isReference()) {
      collect(Resolved.of(schema.target()).place(), always, false);
    }
    for (Place member : schema.list("allOf")) {
      collect(Resolved.of(member).place(), always, false);
      require(member, always);
    }
    schema.members("properties").forEach((name, property) -> add(name, property, always));
    additional(schema);
    require(schema, always);
    if (root || !schema.has("discriminator")) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        for (Place branch : Resolved.members(schema, keyword)) {
          collect(Resolved.of(branch).place(), false, false);
        }
      }
    }
    for (String keyword : List.of("then", "else")) {
      if (schema.has(keyword)) {
        collect(schema.at(keyword), false, false);
      }
    }
    schema.members("dependentSchemas").values().forEach(branch -> collect(branch, false, false));
  }

  private void require(Place schema, boolean always) {
    if (always) {
      schema.json().path("required").forEach(name -> required.add(name.asText()));
    }
  }

  private void additional(Place schema) {
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      JsonNode json = schema.json().path(keyword);
      if (json.isObject() || json.isBoolean() && json.asBoolean()) {
        additional = schema.at(keyword);
      }
    }
    if (schema.json().path("patternProperties").size() > 0) {
      additional = schema.at("patternProperties").meaning(ANYTHING);
    }
  }

  private void add(String name, Place property, boolean always) {
    if (property.json().isBoolean() && !property.json().asBoolean()) {
      return;
    }
    Place known = properties.get(name);
    boolean same = known != null && known.json().equals(property.json());
    if (known == null) {
      properties.put(name, property);
    } else if (!same && !known.key().equals(property.key())) {
      properties.put(name, always ? both(known, property) : either(known, property));
    }
  }

  /** A member that two parts of an {@code allOf} describe. */
  private static Place both(Place one, Place other) {
    boolean oneIsPlain = plain(one);
    if (oneIsPlain && plain(other)) {
      ObjectNode merged = ((ObjectNode) one.json()).deepCopy();
      merged.setAll((ObjectNode) other.json());
      return other.meaning(merged);
    }
    if (oneIsPlain || plain(other)) {
      boolean otherSays = other.isReference() || !plain(other);
      return otherSays ? other : one;
    }
    return combined("allOf", one, other);
  }

  private static boolean plain(Place schema) {
    for (String keyword : List.of("$ref", "allOf", "oneOf", "anyOf", "properties", "items")) {
      if (schema.has(keyword)) {
        return false;
      }
    }
    return schema.json().isObject();
  }

  /** A member that two alternatives describe differently. */
  private static Place either(Place one, Place other) {
    for (Place branch : one.list("anyOf")) {
      if (branch.json().equals(other.json())) {
        return one;
      }
    }
    return combined("anyOf", one, other);
  }

  private static Place combined(String keyword, Place one, Place other) {
    ObjectNode combined = JsonNodeFactory.instance.objectNode();
    var members = combined.putArray(keyword);
    boolean grown = keyword.equals("anyOf") && one.json().size() == 1 && one.has("anyOf");
    if (grown) {
      one.json().get("anyOf").forEach(members::add);
    } else {
      members.add(one.json());
    }
    members.add(other.json());
    return one.meaning(combined);
  }
}
