// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.JavaType.ListOf;
import langsmith.sandbox.codegen.types.JavaType.MapOf;
import langsmith.sandbox.codegen.types.JavaType.Scalar;
import langsmith.sandbox.codegen.types.Model;
import langsmith.sandbox.codegen.types.Model.EnumModel;
import langsmith.sandbox.codegen.types.Model.ObjectModel;
import langsmith.sandbox.codegen.types.Model.Shaped;
import langsmith.sandbox.codegen.types.Model.Tagged;
import langsmith.sandbox.codegen.types.Property;

/** Expressions for what a value of a type looks like in JSON. */
final class Shapes {
  private static final int DEPTH = 4;

  private Shapes() {}

  static String of(JavaType type) {
    return of(type, 0);
  }

  private static String of(JavaType type, int depth) {
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case STRING, DATE_TIME, DATE -> "Shape.text()";
        case INTEGER, LONG, BIG_INTEGER -> "Shape.integer()";
        case DOUBLE, BIG_DECIMAL -> "Shape.number()";
        case BOOLEAN -> "Shape.bool()";
      };
    }
    if (type instanceof ListOf list) {
      return "Shape.list(" + of(list.item(), depth + 1) + ")";
    }
    if (type instanceof MapOf map) {
      return "Shape.map(" + of(map.value(), depth + 1) + ")";
    }
    return type instanceof Generated generated ? of(generated.model(), depth) : "Shape.any()";
  }

  private static String of(Model model, int depth) {
    if (model instanceof EnumModel enumeration) {
      return enumeration.integral()
          ? "Shape.integer()"
          : enumeration.constants().stream()
              .map(Model.Constant::literal)
              .collect(Collectors.joining(", ", "Shape.text(", ")"));
    }
    if (model instanceof ObjectModel object) {
      List<String> properties = new ArrayList<>();
      for (Property property : object.properties()) {
        String kind = (property.required() ? "!" : "") + kind(property);
        properties.add(Literals.text(property.jsonName()) + ", " + Literals.text(kind));
      }
      return "Shape.object(" + String.join(", ", properties) + ")";
    }
    if (model instanceof Tagged tagged) {
      return "Shape.object(" + Literals.text(tagged.tag()) + ", \"!s\")";
    }
    if (depth >= DEPTH) {
      return "Shape.any()";
    }
    return ((Shaped) model)
        .variants().stream()
            .map(variant -> of(variant.type(), depth + 1))
            .collect(Collectors.joining(", ", "Shape.union(", ")"));
  }

  private static String kind(Property property) {
    String constant = property.constant();
    if (constant != null) {
      return "=" + property.place().json().path("const").asText(constant(property));
    }
    JavaType type = property.type();
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case STRING, DATE_TIME, DATE -> "s";
        case INTEGER, LONG, BIG_INTEGER -> "i";
        case DOUBLE, BIG_DECIMAL -> "n";
        case BOOLEAN -> "b";
      };
    }
    if (type instanceof ListOf) {
      return "a";
    }
    if (type instanceof MapOf) {
      return "o";
    }
    if (type instanceof Generated generated) {
      return generated.model() instanceof EnumModel enumeration
          ? enumeration.integral() ? "i" : "s"
          : generated.model() instanceof Shaped ? "*" : "o";
    }
    return "*";
  }

  private static String constant(Property property) {
    return langsmith.sandbox.codegen.types.TypeFactory.definition(property.place())
        .json()
        .path("enum")
        .path(0)
        .asText(
            langsmith.sandbox.codegen.types.TypeFactory.definition(property.place()).text("const"));
  }
}
