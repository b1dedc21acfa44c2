// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.Model.Constant;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import org.jspecify.annotations.Nullable;

/** Enumerations: components of texts or whole numbers, and inline ones with several values. */
final class Enums {

  /** Whether a schema becomes a class; otherwise its values are a plain type. */
  static boolean isEnum(Place schema, String type) {
    boolean fits = type.equals("string") || type.equals("integer");
    int count = values(schema).size();
    return fits && (count > 1 || count == 1 && isComponent(schema));
  }

  /**
   * The enumeration that a schema means which allows its values or any other of their type; null if
   * it is something else. The values have no name of their own, so the schema gives them its own.
   */
  static @Nullable Place open(Place schema, List<Place> branches) {
    if (branches.size() != 2) {
      return null;
    }
    for (int i = 0; i < 2; i++) {
      Place listed = branches.get(i);
      Place rest = branches.get(1 - i);
      boolean plain = values(rest).isEmpty() && rest.has("type") && !rest.isReference();
      if (plain && !values(listed).isEmpty() && listed.text("type").equals(rest.text("type"))) {
        ObjectNode meant = listed.json().deepCopy();
        meant.remove(List.of("title", "description"));
        for (String word : List.of("title", "description", "deprecated")) {
          if (schema.has(word)) {
            meant.set(word, schema.json().get(word));
          }
        }
        return schema.meaning(meant);
      }
    }
    return null;
  }

  static EnumModel model(Place schema, String packageName, String name, String type) {
    return new EnumModel(schema, packageName, name, type.equals("integer"));
  }

  JavaType define(EnumModel model) {
    Place schema = model.place();
    Scope scope = Scope.ofMembers(Set.of("UNKNOWN_VALUE"));
    List<JsonNode> values = values(schema);
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      String given = schema.json().path("x-enum-varnames").path(i).asText("");
      String wanted =
          !given.isEmpty()
              ? Identifiers.constant(given)
              : model.integral()
                  ? Identifiers.constant(value.asLong())
                  : Identifiers.constant(value.asText());
      String literal = model.integral() ? value.asLong() + "L" : Literals.text(value.asText());
      String description = schema.json().path("x-enum-descriptions").path(i).asText("");
      model.constants.add(new Constant(scope.claim(wanted, "_"), literal, description));
    }
    return new Generated(model);
  }

  /** The values without null, each once. */
  static List<JsonNode> values(Place schema) {
    Set<JsonNode> values = new LinkedHashSet<>();
    schema.json().path("enum").forEach(values::add);
    schema.json().path("x-extensible-enum").forEach(values::add);
    if (schema.has("const")) {
      values.add(schema.json().get("const"));
    }
    values.removeIf(JsonNode::isNull);
    return new ArrayList<>(values);
  }

  /** Whether a schema is a component, and named by its author. */
  static boolean isComponent(Place schema) {
    List<String> segments = schema.segments();
    return segments.size() == 3 && segments.get(1).equals("schemas");
  }
}
