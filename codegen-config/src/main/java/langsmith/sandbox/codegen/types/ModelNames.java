// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.codegen.names.Identifiers;
import langsmith.sandbox.codegen.names.Scope;
import langsmith.sandbox.codegen.spec.Place;

/**
 * Names the classes of schemas: a component by its name, an inline schema by the way to it.
 *
 * <p>Components come first, so that an inline schema never takes the name of one.
 */
final class ModelNames {
  /** Classes that every package of models has, and nested ones, which no other class may hide. */
  private static final Set<String> OWN =
      Set.of(
          "AnyValueAdapter",
          "Builder",
          "ContainerAdapter",
          "GeneratedJsonAdapters",
          "Known",
          "ModelSupport",
          "ExactNumberAdapter",
          "Shape",
          "FormattedTextAdapter",
          "Unknown");

  private static final String ADAPTER = "JsonAdapter";

  private final Map<String, String> reserved = new HashMap<>();
  private final Scope scope = Scope.ofFiles(OWN);

  /** Reserves the name of a component for the schema that it stands for. */
  void reserve(String component, Place schema) {
    String wanted = Identifiers.type(component);
    String name = OWN.contains(wanted) ? wanted + "Model" : wanted;
    reserved.computeIfAbsent(schema.key(), key -> claim(name));
  }

  /** {@return the name of the class for a schema} */
  String name(Place schema) {
    String name = reserved.get(schema.key());
    return name != null ? name : claim(Identifiers.type(path(schema)));
  }

  /** Adapters are named after their models, so both names have to be free. */
  private String claim(String name) {
    String unique = name;
    for (int number = 2; !scope.isFree(unique) || !scope.isFree(unique + ADAPTER); number++) {
      unique = name + number;
    }
    scope.claim(unique + ADAPTER);
    return scope.claim(unique);
  }

  private static String path(Place schema) {
    List<String> segments = schema.segments();
    StringBuilder name = new StringBuilder();
    int i = start(schema, segments, name);
    for (; i < segments.size(); i++) {
      String segment = segments.get(i);
      boolean more = i + 1 < segments.size();
      switch (segment) {
        case "properties", "patternProperties" -> name.append(more ? part(segments.get(++i)) : "");
        case "items" -> name.append("Item");
        case "additionalProperties", "unevaluatedProperties" -> name.append("Value");
        case "oneOf", "anyOf", "type" -> {
          if (more) {
            name.append(variant(schema, segments, ++i));
          }
        }
        case "allOf" -> i++;
        default -> {}
      }
    }
    return name.toString();
  }

  /** Begins a name with what holds the schema, and returns the index of the first segment after. */
  private static int start(Place schema, List<String> segments, StringBuilder name) {
    int schemaAt = segments.indexOf("schema");
    if (segments.get(0).equals("components") && segments.size() > 2) {
      String component = part(segments.get(2));
      String suffix =
          switch (segments.get(1)) {
            case "responses" -> component.endsWith("Response") ? "" : "Response";
            case "requestBodies" -> component.matches(".*(Request|Body)") ? "" : "Request";
            default -> "";
          };
      name.append(component).append(suffix);
      return segments.get(1).equals("schemas") ? 3 : Math.max(3, schemaAt + 1);
    }
    if (segments.get(0).equals("paths") && segments.size() > 3) {
      name.append(operation(schema, segments));
      return Math.max(3, schemaAt + 1);
    }
    return 0;
  }

  private static String operation(Place schema, List<String> segments) {
    Place path = new Place(schema.documents(), schema.document(), "", schema.root()).at("paths");
    path = path.at(segments.get(1));
    Place method = path.at(segments.get(2));
    boolean shared = segments.get(2).equals("parameters");
    String id = method.text("operationId");
    String fallback = shared ? segments.get(1) : segments.get(2) + " " + segments.get(1);
    String name = part(id.isEmpty() ? fallback : id);
    String kind = shared ? "parameters" : segments.get(3);
    Place holder = shared ? path : method;
    int index = shared ? 3 : 4;
    if (kind.equals("parameters") && segments.size() > index) {
      Place parameter = holder.at("parameters").at(Integer.parseInt(segments.get(index)));
      return name + part(parameter.text("name"));
    }
    return name + (kind.equals("requestBody") ? "Request" : "Response");
  }

  private static String variant(Place schema, List<String> segments, int i) {
    Place place = new Place(schema.documents(), schema.document(), "", schema.root());
    for (String segment : segments.subList(0, i + 1)) {
      place = place.json().isArray() ? place.at(Integer.parseInt(segment)) : place.at(segment);
    }
    String title = place.text("title");
    boolean speaks = title.matches("[A-Za-z][\\w -]{0,39}");
    return speaks ? part(title) : "Variant" + (Integer.parseInt(segments.get(i)) + 1);
  }

  private static String part(String name) {
    return Identifiers.part(name);
  }
}
