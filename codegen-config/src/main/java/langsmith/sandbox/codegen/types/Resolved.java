// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import langsmith.sandbox.codegen.spec.Place;

/**
 * The schema that defines a value, behind references and around nulls.
 *
 * @param place the schema that says what the value is
 * @param nullable whether null is a value too
 * @param path the schemas on the way, the first is where it began
 */
record Resolved(Place place, boolean nullable, List<Place> path) {
  /** Keywords that say what a value is, beside {@code type}. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "properties",
          "items",
          "additionalProperties",
          "patternProperties",
          "prefixItems",
          "enum",
          "const",
          "allOf",
          "oneOf",
          "anyOf",
          "$ref",
          "discriminator");

  static Resolved of(Place start) {
    Place place = start;
    boolean nullable = false;
    List<Place> path = new ArrayList<>();
    for (int steps = 0; steps < 100; steps++) {
      path.add(place);
      nullable |= allowsNull(place);
      Place next = next(place);
      if (next == null) {
        return new Resolved(place, nullable, path);
      }
      nullable |= isNullOr(place);
      place = next;
    }
    return new Resolved(place, nullable, path);
  }

  /** The schema of which this one is only another name, or null. */
  private static Place next(Place place) {
    if (place.isReference()) {
      return structure(place) == 1 ? place.target() : null;
    }
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      if (place.has(keyword) && structure(place) == 1) {
        List<Place> members = members(place, keyword);
        return members.size() == 1 ? members.get(0) : null;
      }
    }
    return null;
  }

  /** The members of a composition that say what a value is. */
  static List<Place> members(Place place, String keyword) {
    boolean all = keyword.equals("allOf");
    List<Place> members = new ArrayList<>();
    for (Place member : place.list(keyword)) {
      boolean says = structure(member) > 0 || member.has("type") || member.has("format");
      boolean demands = all && member.json().path("required").size() > 0;
      boolean any = !all && member.json().isObject() && onlySays(member.json());
      if (!isNull(member) && (says || demands || any)) {
        members.add(member);
      }
    }
    return members;
  }

  /** Whether this is a schema that allows everything, rather than a mere restriction. */
  private static boolean onlySays(JsonNode json) {
    for (String restriction :
        List.of(
            "required",
            "not",
            "pattern",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "multipleOf",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "uniqueItems",
            "if")) {
      if (json.has(restriction)) {
        return false;
      }
    }
    return true;
  }

  private static int structure(Place place) {
    int count = 0;
    for (String keyword : STRUCTURE) {
      JsonNode value = place.json().path(keyword);
      boolean open = keyword.equals("additionalProperties") && value.isBoolean();
      boolean empty = value.isContainerNode() && value.isEmpty();
      if (!value.isMissingNode() && !open && !empty) {
        count++;
      }
    }
    return count;
  }

  private static boolean isNullOr(Place place) {
    return place.list("oneOf").stream().anyMatch(Resolved::isNull)
        || place.list("anyOf").stream().anyMatch(Resolved::isNull);
  }

  private static boolean allowsNull(Place place) {
    JsonNode json = place.json();
    boolean listed = false;
    for (JsonNode type : json.path("type")) {
      listed |= type.asText().equals("null");
    }
    for (JsonNode value : json.path("enum")) {
      listed |= value.isNull() && !json.has("nullable");
    }
    return listed || json.path("nullable").asBoolean(false) || isNullOr(place);
  }

  /** Whether null is the only value. */
  static boolean isNull(Place place) {
    JsonNode json = place.json();
    JsonNode values = json.path("enum");
    boolean onlyNull = values.size() == 1 && values.get(0).isNull();
    JsonNode types = json.path("type");
    boolean nullType =
        types.asText().equals("null") || types.size() == 1 && types.get(0).asText().equals("null");
    return nullType || onlyNull || json.has("const") && json.get("const").isNull();
  }
}
