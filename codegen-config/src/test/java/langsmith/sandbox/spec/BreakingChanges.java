// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a caller that was made for one version of an OpenAPI document can no longer send, or no
 * longer rely on, with another version of it.
 *
 * <p>About the wire only. A change is named once, by the component that it is in if it is in one.
 * What may be added is left alone: paths, operations, optional members, answers, values of
 * enumerations and members of unions in answers, because clients keep what they do not know.
 */
final class BreakingChanges {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode before;
  private final JsonNode after;
  private final SchemaChanges schemas;
  private final Set<String> found = new LinkedHashSet<>();

  private BreakingChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
    this.schemas = new SchemaChanges(before, after, found);
  }

  /** The changes, each as {@code kind: where}, in the order of the earlier document. */
  static List<String> between(JsonNode before, JsonNode after) {
    BreakingChanges changes = new BreakingChanges(before, after);
    changes.paths();
    return List.copyOf(changes.found);
  }

  private void paths() {
    Map<String, JsonNode> now = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : after.path("paths").properties()) {
      now.put(shape(path.getKey()), path.getValue());
    }
    for (Map.Entry<String, JsonNode> path : before.path("paths").properties()) {
      JsonNode item = now.get(shape(path.getKey()));
      if (item == null) {
        found.add("removed path: " + path.getKey());
        continue;
      }
      servers(path.getKey(), path.getValue(), item);
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String at = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          if (item.has(method.getKey())) {
            operation(at, path.getValue(), method.getValue(), item, item.get(method.getKey()));
          } else {
            found.add("removed operation: " + at);
          }
        }
      }
    }
  }

  /** A path that moves to the other plane is sent somewhere else. */
  private void servers(String at, JsonNode oldItem, JsonNode newItem) {
    Set<String> now = urls(newItem.has("servers") ? newItem : after);
    for (String url : urls(oldItem.has("servers") ? oldItem : before)) {
      if (!now.contains(url)) {
        found.add("removed server: " + at + " " + url);
      }
    }
  }

  private static Set<String> urls(JsonNode node) {
    Set<String> urls = new LinkedHashSet<>();
    node.path("servers").forEach(server -> urls.add(server.path("url").asText()));
    return urls;
  }

  /** Names of path parameters are not seen on the wire. */
  private static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  /** Who could call with one of several credentials must still be able to. */
  private void security(String at, JsonNode oldOperation, JsonNode newOperation) {
    JsonNode was = oldOperation.path("security");
    JsonNode is = newOperation.path("security");
    Set<JsonNode> now = new LinkedHashSet<>();
    (is.isMissingNode() ? after.path("security") : is).forEach(now::add);
    for (JsonNode alternative : was.isMissingNode() ? before.path("security") : was) {
      if (!now.isEmpty() && !now.contains(alternative)) {
        List<String> names = new ArrayList<>();
        alternative.fieldNames().forEachRemaining(names::add);
        found.add("removed security alternative: " + at + " " + String.join(" and ", names));
      }
    }
  }

  /** How a value is written, and what its absence means. */
  private void form(String at, JsonNode was, JsonNode is) {
    for (String keyword : List.of("style", "explode")) {
      String before = form(was, keyword);
      String now = form(is, keyword);
      if (!before.equals(now)) {
        found.add("changed " + keyword + ": " + at + ": " + before + " is now " + now);
      }
    }
  }

  private static String form(JsonNode parameter, String keyword) {
    boolean query = parameter.path("in").asText().matches("query|cookie");
    String style = parameter.path("style").asText(query ? "form" : "simple");
    return keyword.equals("style")
        ? style
        : parameter.path("explode").asText(String.valueOf(style.equals("form")));
  }

  private void operation(
      String at, JsonNode oldItem, JsonNode oldOperation, JsonNode newItem, JsonNode newOperation) {
    parameters(
        at, parameters(before, oldItem, oldOperation), parameters(after, newItem, newOperation));
    security(at, oldOperation, newOperation);
    JsonNode oldBody = References.resolve(before, oldOperation.path("requestBody"));
    JsonNode newBody = References.resolve(after, newOperation.path("requestBody"));
    if (newBody.path("required").asBoolean() && !oldBody.path("required").asBoolean()) {
      found.add("new required request body: " + at);
    }
    contents("request", at, oldBody, newBody, Direction.REQUEST);
    for (Map.Entry<String, JsonNode> answer : oldOperation.path("responses").properties()) {
      String where = at + " " + answer.getKey();
      if (!newOperation.path("responses").has(answer.getKey())) {
        found.add("removed answer: " + where);
        continue;
      }
      JsonNode was = References.resolve(before, answer.getValue());
      JsonNode is = References.resolve(after, newOperation.path("responses").get(answer.getKey()));
      contents("response", where, was, is, Direction.RESPONSE);
      for (Map.Entry<String, JsonNode> header : was.path("headers").properties()) {
        if (!is.path("headers").has(header.getKey())) {
          found.add("removed response header: " + where + " " + header.getKey());
        }
      }
    }
  }

  private static Map<String, JsonNode> parameters(
      JsonNode document, JsonNode item, JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode level : List.of(item, operation)) {
      for (JsonNode reference : level.path("parameters")) {
        JsonNode parameter = References.resolve(document, reference);
        String in = parameter.path("in").asText();
        if (!in.equals("path")) {
          parameters.put(in + " " + parameter.path("name").asText(), parameter);
        }
      }
    }
    return parameters;
  }

  private void parameters(String at, Map<String, JsonNode> was, Map<String, JsonNode> is) {
    was.forEach(
        (name, parameter) -> {
          if (is.containsKey(name)) {
            form(at + " " + name, parameter, is.get(name));
            schemas.compare(
                at + " " + name,
                parameter.path("schema"),
                is.get(name).path("schema"),
                Direction.REQUEST);
          } else {
            found.add("removed parameter: " + at + " " + name);
          }
        });
    is.forEach(
        (name, parameter) -> {
          boolean wasRequired = was.containsKey(name) && required(was.get(name));
          if (required(parameter) && !wasRequired) {
            found.add("new required parameter: " + at + " " + name);
          }
        });
  }

  private static boolean required(JsonNode parameter) {
    return parameter.path("required").asBoolean();
  }

  private void contents(String what, String at, JsonNode was, JsonNode is, Direction direction) {
    for (Map.Entry<String, JsonNode> content : was.path("content").properties()) {
      JsonNode now = is.path("content").path(content.getKey());
      if (now.isMissingNode()) {
        found.add("removed " + what + " type: " + at + " " + content.getKey());
      } else {
        schemas.compare(at, content.getValue().path("schema"), now.path("schema"), direction);
      }
    }
  }

  /** Who writes a value. */
  enum Direction {
    /** Callers do: what they could write they must still be able to write. */
    REQUEST("request"),
    /** Servers do: what callers could rely on must still hold. */
    RESPONSE("response");

    final String adjective;

    Direction(String adjective) {
      this.adjective = adjective;
    }
  }
}
