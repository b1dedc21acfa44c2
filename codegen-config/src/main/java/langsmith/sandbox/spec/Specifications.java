// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Joins the documents below {@code spec/}, which share components by reference.
 *
 * <p>The document of the control plane holds everything that is shared. In the other two a shared
 * component is a reference to the one of the same name.
 */
public final class Specifications {
  private static final String SHARED = "openapi.yaml#";

  private Specifications() {}

  /**
   * Returns one OpenAPI document for both planes.
   *
   * @param control the document of the control plane
   * @param data the document of the data plane, whose servers become those of its paths
   */
  public static JsonNode openApi(JsonNode control, JsonNode data) {
    ObjectNode whole = control.deepCopy();
    ((ArrayNode) whole.get("tags")).addAll((ArrayNode) data.get("tags"));
    ObjectNode paths = (ObjectNode) whole.get("paths");
    for (Map.Entry<String, JsonNode> path : data.path("paths").properties()) {
      ObjectNode item = path.getValue().deepCopy();
      item.set("servers", data.get("servers"));
      add(paths, path.getKey(), item);
    }
    for (Map.Entry<String, JsonNode> section : data.path("components").properties()) {
      ObjectNode components = whole.withObject("/components").withObject("/" + section.getKey());
      for (Map.Entry<String, JsonNode> component : section.getValue().properties()) {
        if (!isShared(component.getValue())) {
          add(components, component.getKey(), component.getValue());
        }
      }
    }
    return whole;
  }

  /** Returns the AsyncAPI document with copies of the components that it shares. */
  public static JsonNode asyncApi(JsonNode asyncApi, JsonNode control) {
    ObjectNode whole = asyncApi.deepCopy();
    for (JsonNode section : whole.path("components")) {
      for (Map.Entry<String, JsonNode> component : section.properties()) {
        if (isShared(component.getValue())) {
          component.setValue(shared(component.getValue(), control).deepCopy());
        }
      }
    }
    return whole;
  }

  /** {@return whether a component is a reference to the document of the control plane} */
  static boolean isShared(JsonNode component) {
    return component.path("$ref").asText().startsWith(SHARED);
  }

  /** {@return what a reference to the document of the control plane leads to} */
  static JsonNode shared(JsonNode component, JsonNode control) {
    return control.at(component.get("$ref").asText().substring(SHARED.length()));
  }

  private static void add(ObjectNode members, String name, JsonNode value) {
    if (members.has(name)) {
      throw new IllegalStateException(name + " is in both OpenAPI documents");
    }
    members.set(name, value);
  }
}
