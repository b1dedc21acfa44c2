// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Follows every `$ref` and every target of a discriminator. */
public final class References {

  private References() {}

  /**
   * The references of a document that lead nowhere.
   *
   * @param path where the document lies, from the root of the repository; other files are found
   *     from there
   * @param documents reads another document by its path
   */
  static List<String> dangling(
      String path, JsonNode document, Function<String, JsonNode> documents) {
    List<String> dangling = new ArrayList<>();
    visit(
        document,
        "",
        (at, node) -> {
          if (node.path("$ref").isTextual()) {
            check(path, document, documents, at, node.get("$ref").asText(), dangling);
          }
          if (at.endsWith("/discriminator")) {
            for (JsonNode target : node.path("mapping")) {
              check(path, document, documents, at, target.asText(), dangling);
            }
          }
        });
    return dangling;
  }

  /** Calls back for every object and value of the tree, with its JSON pointer. */
  static void visit(JsonNode node, String pointer, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(pointer, node);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey().replace("~", "~0").replace("/", "~1");
      visit(member.getValue(), pointer + "/" + name, visitor);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), pointer + "/" + i, visitor);
      }
    }
  }

  /** The node itself, or what its chain of references inside the document leads to. */
  public static JsonNode resolve(JsonNode document, JsonNode node) {
    JsonNode resolved = node;
    while (resolved.path("$ref").isTextual()) {
      resolved = document.at(resolved.get("$ref").asText().substring(1));
    }
    return resolved;
  }

  private static void check(
      String path,
      JsonNode document,
      Function<String, JsonNode> documents,
      String at,
      String reference,
      List<String> dangling) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    JsonNode target = file.isEmpty() ? document : documents.apply(sibling(path, file));
    if (target == null || target.at(pointer).isMissingNode()) {
      dangling.add(path + "#" + at + " -> " + reference);
    }
  }

  private static String sibling(String path, String file) {
    return Path.of(path).resolveSibling(file).normalize().toString();
  }
}
