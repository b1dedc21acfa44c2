// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import java.util.Map;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.TypeFactory;
import org.jspecify.annotations.Nullable;

/** Chooses among the media types of a body. */
final class MediaTypes {
  private MediaTypes() {}

  /** The media type that is JSON, {@code application/json} first; null if there is none. */
  static @Nullable String json(Place body) {
    Map<String, Place> content = body.members("content");
    String found = null;
    for (Map.Entry<String, Place> entry : content.entrySet()) {
      String essence = essence(entry.getKey());
      boolean plain = essence.equals("application/json");
      boolean any = essence.equals("*/*") && entry.getValue().has("schema");
      boolean suffixed = essence.matches("[\\w.*-]+/([\\w.*-]+\\+)?json");
      if ((plain || any || suffixed) && !isBytes(entry.getValue().at("schema"))) {
        if (plain) {
          return entry.getKey();
        }
        found = found == null ? entry.getKey() : found;
      }
    }
    return found;
  }

  /** The media type with this essence; null if there is none. */
  static @Nullable String named(Place body, String essence) {
    return body.members("content").keySet().stream()
        .filter(type -> essence(type).equals(essence))
        .findFirst()
        .orElse(null);
  }

  static String essence(String type) {
    return type.replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether a schema describes bytes, in the way of 3.0 or of 3.1. */
  static boolean isBytes(Place schema) {
    if (!schema.exists()) {
      return false;
    }
    Place definition = TypeFactory.definition(schema);
    boolean text =
        definition.text("type").equals("string") || definition.json().path("type").isArray();
    boolean media = definition.has("contentMediaType") && !definition.has("contentEncoding");
    return definition.text("format").equals("binary") || media && (text || !definition.has("type"));
  }
}
