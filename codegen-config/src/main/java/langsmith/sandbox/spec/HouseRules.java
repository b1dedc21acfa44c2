// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What we ask of both documents beyond their formats; checked before anything is generated.
 *
 * <p>Collects violations as {@code pointer: rule}.
 */
public final class HouseRules {

  private static final Set<String> SECRET =
      Set.of(
          "browser_url",
          "data",
          "download_url",
          "embed_url",
          "env",
          "env_vars",
          "password",
          "stderr",
          "stdout",
          "token",
          "value");

  private final JsonNode document;
  private final List<String> violations = new ArrayList<>();

  private HouseRules(JsonNode document) {
    this.document = document;
  }

  /** {@return the rules that an OpenAPI document breaks, each as {@code pointer: rule}} */
  public static List<String> violationsOfOpenApi(JsonNode document) {
    HouseRules rules = new HouseRules(document);
    rules.extensions();
    rules.componentSchemas();
    rules.operations();
    rules.openAnswers();
    rules.parameters();
    return rules.violations;
  }

  /** {@return the rules that an AsyncAPI document breaks, each as {@code pointer: rule}} */
  public static List<String> violationsOfAsyncApi(JsonNode document) {
    HouseRules rules = new HouseRules(document);
    rules.extensions();
    rules.componentSchemas();
    rules.messages();
    return rules.violations;
  }

  private void extensions() {
    References.visit(
        document,
        "",
        (at, node) -> {
          if (node.has("x-generation")) {
            int generation = node.get("x-generation").asInt();
            check(generation == 1 || generation == 2, at, "x-generation is 1 or 2");
            boolean said = node.path("description").asText().contains("First generation only.");
            check(said == (generation == 1), at, "x-generation 1 says `First generation only.`");
          }
          check(node.path("x-sensitive").asBoolean(true), at, "x-sensitive is true or absent");
        });
  }

  private void componentSchemas() {
    for (Map.Entry<String, JsonNode> entry : document.at("/components/schemas").properties()) {
      String at = "/components/schemas/" + entry.getKey();
      JsonNode schema = entry.getValue();
      check(entry.getKey().matches("[A-Z][A-Za-z0-9]+"), at, "schemas are named LikeThis");
      described(at, schema);
      if (schema.path("type").asText().equals("object")) {
        boolean closed = schema.has("properties") || schema.has("additionalProperties");
        check(closed, at, "objects have properties or are maps");
        for (JsonNode required : schema.path("required")) {
          check(
              schema.path("properties").has(required.asText()),
              at,
              "required members are described");
        }
      }
      for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
        property(at + "/properties/" + property.getKey(), property.getKey(), property.getValue());
      }
    }
  }

  private void property(String at, String name, JsonNode schema) {
    if (!schema.has("$ref")) {
      described(at, schema);
    }
    check(name.matches("[a-z][a-z0-9_]*"), at, "properties are named like_this");
    if (SECRET.contains(name) && !schema.has("$ref")) {
      check(schema.path("x-sensitive").asBoolean(false), at, "secrets are x-sensitive");
    }
    nested(at, schema);
  }

  /** A schema that is not a component. */
  private void nested(String at, JsonNode schema) {
    String type = schema.path("type").toString();
    if (type.contains("integer")) {
      check(schema.has("format"), at, "integers have a format");
    }
    if (type.contains("array")) {
      check(schema.has("items"), at, "arrays have items");
      nested(at + "/items", schema.path("items"));
    }
  }

  private void operations() {
    Set<String> tags = new HashSet<>();
    document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (!method.getValue().has("responses")) {
          continue;
        }
        String at = path.getKey() + " " + method.getKey();
        JsonNode operation = method.getValue();
        String id = operation.path("operationId").asText();
        check(id.matches("[a-z][A-Za-z]+") && ids.add(id), at, "operationId is unique");
        check(operation.path("tags").size() == 1, at, "one tag");
        check(tags.contains(operation.at("/tags/0").asText()), at, "the tag is described");
        check(operation.path("summary").asText().endsWith("."), at, "summary is a sentence");
        if (operation.has("requestBody")) {
          contents(at + " body", operation.get("requestBody"));
        }
        responses(at, method.getKey(), operation.get("responses"));
      }
    }
  }

  private void responses(String at, String method, JsonNode responses) {
    for (String status : List.of("401", "403", "500", "default")) {
      check(responses.has(status), at, "answers " + status + " are described");
    }
    for (Map.Entry<String, JsonNode> entry : responses.properties()) {
      String where = at + " " + entry.getKey();
      JsonNode response = References.resolve(document, entry.getValue());
      described(where, response);
      contents(where, response);
      if (method.equals("head")) {
        check(!response.has("content"), where, "answers to HEAD have no body");
      } else if (entry.getKey().matches("[45]..|default") && !entry.getKey().equals("416")) {
        // HTTP software, not the service, answers 416.
        String schema = response.at("/content/application~1json/schema/$ref").asText();
        check(schema.endsWith("/ErrorEnvelope"), where, "errors come in the ErrorEnvelope");
      }
    }
  }

  /**
   * A client in any language must still read an answer with values and members that are newer than
   * it, and write them back.
   */
  private void openAnswers() {
    JsonNode schemas = document.at("/components/schemas");
    Set<String> answers = new TreeSet<>();
    References.visit(
        document,
        "",
        (at, node) -> {
          if (at.contains("/responses/") && node.has("schema")) {
            reach(node.get("schema"), answers);
          }
        });
    for (String name : answers) {
      boolean closed = schemas.path(name).path("enum").size() > 1;
      check(!closed, "/components/schemas/" + name, "enumerations in answers are open");
      boolean kept = schemas.path(name).path("additionalProperties").asBoolean(false);
      check(
          kept || !schemas.path(name).has("properties"),
          "/components/schemas/" + name,
          "objects in answers keep unknown members");
    }
  }

  private void reach(JsonNode schema, Set<String> names) {
    References.visit(
        schema,
        "",
        (at, node) -> {
          String reference = node.path("$ref").asText();
          if (names.add(reference.substring(reference.lastIndexOf('/') + 1))) {
            reach(References.resolve(document, node), names);
          }
        });
  }

  private void contents(String at, JsonNode body) {
    for (JsonNode content : body.path("content")) {
      check(content.has("example") || content.has("examples"), at, "has an example");
    }
  }

  private void parameters() {
    References.visit(
        document,
        "",
        (at, node) -> {
          if (node.has("in") && node.has("schema")) {
            described(at, node);
            check(node.has("example"), at, "has an example");
            JsonNode schema = node.get("schema");
            nested(at, schema);
            if (schema.path("type").asText().equals("integer")) {
              check(schema.has("minimum"), at, "integer parameters have bounds");
            }
          }
        });
  }

  private void messages() {
    JsonNode schemas = document.at("/components/schemas");
    for (Map.Entry<String, JsonNode> entry : document.at("/components/messages").properties()) {
      String at = "/components/messages/" + entry.getKey();
      JsonNode message = entry.getValue();
      String reference = message.at("/payload/$ref").asText();
      JsonNode schema = schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
      check(message.path("name").asText().equals(entry.getKey()), at, "name is the key");
      check(message.path("summary").asText().endsWith("."), at, "summary is a sentence");
      check(message.path("examples").size() > 0, at, "has an example");
      check(
          schema.at("/properties/type/enum/0").asText().equals(entry.getKey()),
          at,
          "the frame's `type` is the message's name");
      check(schema.path("required").toString().contains("\"type\""), at, "`type` is required");
      check(document.at("/channels/execute/messages").has(entry.getKey()), at, "is on the channel");
    }
  }

  private void described(String at, JsonNode node) {
    check(node.path("description").asText().strip().endsWith("."), at, "has a description");
  }

  private void check(boolean holds, String at, String rule) {
    if (!holds) {
      violations.add(at + ": " + rule);
    }
  }
}
