// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import langsmith.sandbox.spec.BreakingChanges.Direction;

/** The part of {@link BreakingChanges} that is about schemas. */
final class SchemaChanges {
  private static final List<String> LOWER_BOUNDS =
      List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final List<String> UPPER_BOUNDS =
      List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final List<String> RULES =
      List.of("pattern", "multipleOf", "dependentRequired", "propertyNames");

  private final JsonNode before;
  private final JsonNode after;
  private final Set<String> found;
  private final Set<String> compared = new HashSet<>();

  SchemaChanges(JsonNode before, JsonNode after, Set<String> found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void compare(String at, JsonNode was, JsonNode is, Direction direction) {
    String reference = was.path("$ref").asText();
    String where = at;
    if (!reference.isEmpty()) {
      where = reference.substring(reference.lastIndexOf('/') + 1);
      // Once is enough, and some schemas contain themselves.
      if (!compared.add(direction + reference + " " + is.path("$ref").asText())) {
        return;
      }
    }
    resolved(where, References.resolve(before, was), References.resolve(after, is), direction);
  }

  private void resolved(String at, JsonNode was, JsonNode is, Direction direction) {
    if (typeChanged(was, is, direction)) {
      found.add("changed type: " + at + ": " + type(was) + " is now " + type(is));
      return;
    }
    values(at, was, is, direction);
    defaults(at, was, is);
    branches(at, was, is);
    if (direction == Direction.REQUEST) {
      bounds(at, was, is);
    }
    members(at, was, is, direction);
    if (was.has("items") && is.has("items")) {
      compare(at + "[]", was.get("items"), is.get("items"), direction);
    }
    if (was.path("additionalProperties").isObject() && is.path("additionalProperties").isObject()) {
      compare(
          at + ".*", was.get("additionalProperties"), is.get("additionalProperties"), direction);
    }
    JsonNode kinds = was.at("/discriminator/mapping");
    for (Map.Entry<String, JsonNode> kind : kinds.properties()) {
      JsonNode now = is.at("/discriminator/mapping").path(kind.getKey());
      if (now.isMissingNode()) {
        found.add("removed member of a union: " + at + ": " + kind.getKey());
      } else {
        compare(at, reference(kind.getValue()), reference(now), direction);
      }
    }
  }

  /** What is meant where a value is absent. */
  private void defaults(String at, JsonNode was, JsonNode is) {
    if (was.has("default") && !was.get("default").equals(is.path("default"))) {
      String now = is.has("default") ? is.get("default").toString() : "absent";
      found.add("changed default: " + at + ": " + was.get("default") + " is now " + now);
    }
  }

  private void branches(String at, JsonNode was, JsonNode is) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      Set<JsonNode> now = new HashSet<>();
      is.path(keyword).forEach(now::add);
      for (JsonNode branch : was.path(keyword)) {
        if (is.has(keyword) && !now.contains(branch)) {
          String name = branch.path("$ref").asText(branch.toString());
          found.add("removed branch of a union: " + at + ": " + name.replaceFirst(".*/", ""));
        }
      }
    }
  }

  private static JsonNode reference(JsonNode target) {
    return SpecFiles.JSON.createObjectNode().set("$ref", target);
  }

  private static boolean typeChanged(JsonNode was, JsonNode is, Direction direction) {
    Set<String> oldTypes = types(was);
    Set<String> newTypes = types(is);
    // No type at all means every type.
    boolean holds =
        direction == Direction.REQUEST
            ? newTypes.isEmpty() || !oldTypes.isEmpty() && newTypes.containsAll(oldTypes)
            : oldTypes.isEmpty() || !newTypes.isEmpty() && oldTypes.containsAll(newTypes);
    boolean union = was.has("oneOf") != is.has("oneOf");
    return !holds || union || !format(was).equals(format(is));
  }

  private static String format(JsonNode schema) {
    return schema.path("format").asText(schema.path("contentEncoding").asText());
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new TreeSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    return types;
  }

  private static String type(JsonNode schema) {
    String types = schema.has("oneOf") ? "a union" : String.join(" or ", types(schema));
    String format = format(schema);
    return (types.isEmpty() ? "anything" : types) + (format.isEmpty() ? "" : " (" + format + ")");
  }

  private void values(String at, JsonNode was, JsonNode is, Direction direction) {
    Set<JsonNode> now = allowed(is);
    Set<JsonNode> gone = allowed(was);
    gone.removeAll(now);
    if (!now.isEmpty()) {
      gone.forEach(value -> found.add("removed value: " + at + ": " + value.asText()));
      if (direction == Direction.REQUEST && allowed(was).isEmpty()) {
        found.add("narrower request: " + at + ": only certain values");
      }
    }
  }

  private static Set<JsonNode> allowed(JsonNode schema) {
    Set<JsonNode> values = new LinkedHashSet<>();
    schema.path("enum").forEach(values::add);
    // Open for answers; a server may refuse requests with other values.
    schema.path("x-extensible-enum").forEach(values::add);
    if (schema.has("const")) {
      values.add(schema.get("const"));
    }
    return values;
  }

  private void bounds(String at, JsonNode was, JsonNode is) {
    for (String bound : LOWER_BOUNDS) {
      boolean raised = was.path(bound).asDouble() < is.path(bound).asDouble();
      narrower(is.has(bound) && (!was.has(bound) || raised), at, bound, was, is);
    }
    for (String bound : UPPER_BOUNDS) {
      boolean lowered = was.path(bound).asDouble() > is.path(bound).asDouble();
      narrower(is.has(bound) && (!was.has(bound) || lowered), at, bound, was, is);
    }
    for (String rule : RULES) {
      narrower(is.has(rule) && !is.get(rule).equals(was.get(rule)), at, rule, was, is);
    }
  }

  private void narrower(boolean narrower, String at, String rule, JsonNode was, JsonNode is) {
    if (narrower) {
      String old = was.has(rule) ? was.get(rule).asText() : "absent";
      found.add("narrower request: " + at + ": " + rule + " " + old + " is now " + is.get(rule));
    }
  }

  private void members(String at, JsonNode was, JsonNode is, Direction direction) {
    for (Map.Entry<String, JsonNode> member : was.path("properties").properties()) {
      String where = at + "." + member.getKey();
      JsonNode now = is.path("properties").path(member.getKey());
      if (now.isMissingNode()) {
        found.add("removed " + direction.adjective + " member: " + where);
      } else {
        compare(where, member.getValue(), now, direction);
      }
    }
    Set<String> oldRequired = required(was);
    Set<String> newRequired = required(is);
    if (direction == Direction.REQUEST) {
      newRequired.removeAll(oldRequired);
      newRequired.forEach(name -> found.add("new required request member: " + at + "." + name));
    } else {
      oldRequired.removeAll(newRequired);
      for (String name : oldRequired) {
        if (is.path("properties").has(name)) {
          found.add("response member that may now be absent: " + at + "." + name);
        }
      }
    }
  }

  private static Set<String> required(JsonNode schema) {
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    return required;
  }
}
