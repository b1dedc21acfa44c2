// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType.Any;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import org.jspecify.annotations.Nullable;

/** Fills a class with its properties. */
final class Properties {
  private final TypeFactory types;
  private final ObjectModel model;
  private final Composition composition;

  Properties(TypeFactory types, ObjectModel model, Composition composition) {
    this.types = types;
    this.model = model;
    this.composition = composition;
  }

  void fill() {
    Scope scope = Scope.ofMembers(taken());
    composition.properties.forEach(
        (jsonName, place) -> model.properties.add(property(jsonName, place, scope)));
  }

  private Set<String> taken() {
    Set<String> taken = new HashSet<>();
    if (model.additional != null) {
      taken.addAll(List.of("additionalProperties", "additionalProperty"));
    }
    composition.properties.forEach(
        (jsonName, place) -> {
          if (place.is("x-explicit-null")) {
            taken.add(Identifiers.member(jsonName) + "Cleared");
          }
        });
    return taken;
  }

  private Property property(String jsonName, Place place, Scope scope) {
    boolean oneWay = says(place, "readOnly") || says(place, "writeOnly");
    boolean required = composition.required.contains(jsonName) && !oneWay;
    JavaType type = types.typeOf(place);
    boolean nullable = TypeFactory.isNullable(place) || type instanceof Any;
    String constant = required && !nullable ? constant(place, type) : null;
    String name = scope.claim(Identifiers.member(jsonName));
    return new Property(jsonName, name, place, type, required, nullable, constant);
  }

  private static boolean says(Place place, String keyword) {
    return TypeFactory.path(place).stream().anyMatch(schema -> schema.is(keyword));
  }

  /** The literal of a property with one value; null if it has several or is no plain value. */
  private static @Nullable String constant(Place place, JavaType type) {
    List<JsonNode> values = Enums.values(TypeFactory.definition(place));
    if (values.size() != 1 || !(type instanceof Scalar scalar)) {
      return null;
    }
    JsonNode value = values.get(0);
    return switch (scalar) {
      case STRING -> value.isTextual() ? Literals.text(value.asText()) : null;
      case INTEGER -> value.isIntegralNumber() ? value.asText() : null;
      case LONG -> value.isIntegralNumber() ? value.asText() + "L" : null;
      case BOOLEAN -> value.isBoolean() ? value.asText() : null;
      default -> null;
    };
  }
}
