// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import langsmith.sandbox.codegen.source.Markdown;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.JavaType.Generated;
import langsmith.sandbox.codegen.types.TypeFactory;

/** Sentences about a schema. */
final class Docs {
  private Docs() {}

  /** The description of a class, or a sentence that names its schema. */
  static String type(Place schema, String fallback) {
    String description = schema.text("description").strip();
    String title = schema.text("title").strip();
    if (description.isEmpty() && !title.isEmpty()) {
      description = title.matches(".*[.!?]") ? title : title + ".";
    }
    return description.isEmpty()
        ? "The schema " + Markdown.code(fallback) + "."
        : Markdown.javadoc(description);
  }

  /** The description of a property with its bounds. */
  static String property(Place place, String jsonName, JavaType type) {
    String description = description(place);
    String link = type instanceof Generated ? "; see {@link " + type.source() + "}" : "";
    String text =
        description.isEmpty()
            ? "The property " + Markdown.code(jsonName) + link + "."
            : Markdown.javadoc(description);
    return text + bounds(place);
  }

  /** The nearest description on the way to what defines a schema, unless a class has it. */
  static String description(Place place) {
    for (Place schema : TypeFactory.path(place)) {
      String description = schema.text("description").strip();
      boolean component = schema.segments().size() == 3 && !schema.key().equals(place.key());
      if (!description.isEmpty() && !component) {
        return description;
      }
    }
    return "";
  }

  /** The bounds of a value as sentences, each with a space before it. */
  static String bounds(Place place) {
    JsonNode json = TypeFactory.definition(place).json();
    StringBuilder text = new StringBuilder();
    if (json.path("properties").isEmpty()) {
      range(json, text);
      sizes("Length", json.path("minLength"), json.path("maxLength"), text);
      sizes("Size", json.path("minItems"), json.path("maxItems"), text);
      if (json.has("pattern")) {
        text.append(" Pattern: ").append(Markdown.code(json.get("pattern").asText())).append('.');
      }
      text.append(format(json.path("format").asText("")));
    }
    JsonNode fallback =
        place.json().has("default") ? place.json().get("default") : json.path("default");
    if (fallback.isValueNode() && !fallback.isNull() && !fallback.isMissingNode()) {
      String value = fallback.isTextual() ? '"' + fallback.asText() + '"' : fallback.asText();
      text.append(" Default: ").append(Markdown.code(value)).append('.');
    }
    return text.toString();
  }

  private static String format(String format) {
    return switch (format) {
      case "uuid" -> " A UUID.";
      case "uri" -> " A URI.";
      case "byte" -> " Bytes in base64.";
      case "time" -> " A time of day as in RFC 3339.";
      case "duration" -> " A duration as in ISO 8601.";
      default -> "";
    };
  }

  private static void range(JsonNode json, StringBuilder text) {
    String low = bound(json, "minimum", "exclusiveMinimum");
    String high = bound(json, "maximum", "exclusiveMaximum");
    boolean above = excludes(json, "exclusiveMinimum");
    boolean below = excludes(json, "exclusiveMaximum");
    if (!low.isEmpty() && !high.isEmpty()) {
      text.append(" Between ").append(low).append(" and ").append(high);
      text.append(above ? ", " + low + " excluded" : "");
      text.append(below ? ", " + high + " excluded" : "").append('.');
    } else if (!low.isEmpty()) {
      text.append(above ? " More than " : " At least ").append(low).append('.');
    } else if (!high.isEmpty()) {
      text.append(below ? " Less than " : " At most ").append(high).append('.');
    }
    if (json.has("multipleOf")) {
      text.append(" A multiple of ").append(json.get("multipleOf").asText()).append('.');
    }
  }

  private static String bound(JsonNode json, String inclusive, String exclusive) {
    JsonNode bound = json.path(exclusive).isNumber() ? json.get(exclusive) : json.path(inclusive);
    return bound.isNumber() ? bound.asText() : "";
  }

  private static boolean excludes(JsonNode json, String keyword) {
    return json.path(keyword).isNumber() || json.path(keyword).asBoolean(false);
  }

  private static void sizes(String what, JsonNode least, JsonNode most, StringBuilder text) {
    boolean low = least.asLong(0) > 0;
    if (low && most.isNumber()) {
      text.append(" " + what + ": " + least.asText() + " to " + most.asText() + ".");
    } else if (low) {
      text.append(" " + what + ": at least " + least.asText() + ".");
    } else if (most.isNumber()) {
      text.append(" " + what + ": at most " + most.asText() + ".");
    }
  }

  /** Whether a property, its items or what it refers to is not for eyes. */
  static boolean isSensitive(Place place, JavaType type) {
    List<Place> path = TypeFactory.path(place);
    if (path.stream().anyMatch(schema -> schema.is("x-sensitive"))) {
      return true;
    }
    Place definition = path.get(path.size() - 1);
    for (String inner : List.of("items", "additionalProperties")) {
      Place nested = definition.at(inner);
      boolean container = !(type instanceof Generated);
      if (container && nested.json().isObject() && isSensitive(nested, new JavaType.Any())) {
        return true;
      }
    }
    return false;
  }
}
