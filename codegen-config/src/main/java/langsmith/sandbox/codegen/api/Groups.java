// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.codegen.api.Api.Member;
import langsmith.sandbox.codegen.api.Api.Parameters;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.source.Literals;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.TypeFactory;

/** Classes that hold several parameters of one operation. */
final class Groups {
  private final TypeFactory types;
  private final Scope files;
  private final String packageName;
  private final List<Parameters> created = new ArrayList<>();

  Groups(TypeFactory types, Scope files, String packageName) {
    this.types = types;
    this.files = files;
    this.packageName = packageName;
  }

  List<Parameters> created() {
    return created;
  }

  Parameters create(OperationReader operation, String suffix, String base) {
    String name = files.claim(Identifiers.capitalized(operation.name()) + suffix);
    Parameters group = new Parameters(name, base, operation.name());
    created.add(group);
    return group;
  }

  String source(Parameters group) {
    return "`" + (packageName.isEmpty() ? "" : packageName + ".") + group.name() + "`";
  }

  /**
   * Adds a parameter.
   *
   * @param place where it is described
   * @param style where its {@code style} and {@code explode} are
   */
  void add(
      Parameters group,
      Scope scope,
      String jsonName,
      Place place,
      Place schema,
      Place style,
      String in,
      boolean required) {
    JavaType type = types.typeOf(schema);
    String call = call(jsonName, place, style, in);
    String name = scope.claim(Identifiers.member(jsonName));
    group.members().add(new Member(jsonName, name, place, type, required, call));
  }

  private static String call(String jsonName, Place place, Place style, String in) {
    String name = Literals.text(jsonName);
    if (place.has("content")) {
      return "json(" + name;
    }
    switch (in) {
      case "header":
        return "header(" + name;
      case "cookie":
        return "cookie(" + name;
      default:
        String named = style.text("style").isEmpty() ? "form" : style.text("style");
        boolean explode =
            style.has("explode") ? style.is("explode") : named.equals("form") && !isJson(style);
        return switch (named) {
          case "deepObject" -> "deepObject(" + name;
          case "spaceDelimited" -> explode ? "form(" + name : "joined(\"%20\", " + name;
          case "pipeDelimited" -> explode ? "form(" + name : "joined(\"%7C\", " + name;
          default -> explode ? "form(" + name : "joined(\",\", " + name;
        };
    }
  }

  private static boolean isJson(Place style) {
    return style.text("contentType").contains("json");
  }
}
