// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The specification, with the paths of this server.
 *
 * <p>Paths are those of the specification below a prefix. The control plane is served under both of
 * its prefixes, the data plane below {@code /sb/{box_id}}. Streamed bodies are excluded from the
 * validation, which would keep them in memory; their handlers check them.
 */
public final class ApiContract {
  static final String CONTROL_PLANE = "openapi.yaml";
  static final String DATA_PLANE = "openapi-dataplane.yaml";
  private static final String FOLDER = "/langsmith/sandbox/server/";
  public static final List<String> CONTROL_PREFIXES = List.of("/api/v2/sandboxes", "/v2/sandboxes");
  public static final String DATA_PREFIX = "/sb";
  private static final String EVENT_STREAM = "text/event-stream";
  public static final String BOX_ID = "box_id";

  /** Separates an operation's id from the number of its prefix. */
  private static final char MOUNT = '#';

  private static final AtomicReference<@Nullable OpenAPIContract> LOADED = new AtomicReference<>();

  private ApiContract() {}

  /**
   * Returns the specification. It is loaded once for all servers of this JVM, because that is the
   * slowest part of a start, and it is not modified afterwards.
   */
  public static Future<OpenAPIContract> load(Vertx vertx) {
    OpenAPIContract known = LOADED.get();
    return known != null
        ? Future.succeededFuture(known)
        : vertx
            .executeBlocking(() -> mounted(read(CONTROL_PLANE), read(DATA_PLANE)))
            .compose(mounted -> OpenAPIContract.from(vertx, mounted))
            .onSuccess(LOADED::set);
  }

  /**
   * Returns the paths of the data plane below a box, each with a leading slash; with those of the
   * WebSockets, which the document does not have.
   */
  public static Set<String> boxPaths(OpenAPIContract contract) {
    String box = DATA_PREFIX + "/{" + BOX_ID + "}";
    Set<String> paths = new TreeSet<>(Set.of("/execute/ws", "/tunnel"));
    for (String path : contract.getRawContract().getJsonObject("paths").fieldNames()) {
      if (path.startsWith(box)) {
        paths.add(path.substring(box.length()));
      }
    }
    return paths;
  }

  /** Returns the first segments of the paths of the control plane. */
  public static Set<String> collections(OpenAPIContract contract) {
    String prefix = CONTROL_PREFIXES.get(0) + "/";
    Set<String> segments = new TreeSet<>();
    for (String path : contract.getRawContract().getJsonObject("paths").fieldNames()) {
      if (path.startsWith(prefix)) {
        segments.add(path.substring(prefix.length()).replaceFirst("/.*", ""));
      }
    }
    return segments;
  }

  /** Returns the id of an operation in the specification. */
  public static String specifiedId(String mountedId) {
    int end = mountedId.indexOf(MOUNT);
    return end < 0 ? mountedId : mountedId.substring(0, end);
  }

  /** Reads a document of the specification. */
  static JsonObject read(String name) throws IOException {
    try (InputStream in = ApiContract.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("the specification " + name + " is not on the class path");
      }
      return YamlJson.read(in);
    }
  }

  /** Returns one contract for both planes, with every path below the prefixes of its plane. */
  static JsonObject mounted(JsonObject control, JsonObject data) {
    JsonObject paths = new JsonObject();
    for (Map.Entry<String, Object> entry : control.getJsonObject("paths")) {
      JsonObject item = (JsonObject) entry.getValue();
      for (int i = 0; i < CONTROL_PREFIXES.size(); i++) {
        paths.put(CONTROL_PREFIXES.get(i) + entry.getKey(), mountedItem(item, MOUNT + "" + i));
      }
    }
    for (Map.Entry<String, Object> entry : data.getJsonObject("paths")) {
      JsonObject item = (JsonObject) entry.getValue();
      String path = DATA_PREFIX + "/{" + BOX_ID + "}" + entry.getKey();
      paths.put(path, mountedItem(item, "").put("parameters", withBoxId(item)));
    }
    JsonObject mounted = control.copy().put("paths", paths);
    addComponents(mounted, data.copy());
    mounted.remove("servers");
    mounted.remove("security"); // The key is checked for every request, known operation or not.
    return mounted;
  }

  /** Shared components are references to the document of the control plane. */
  private static void addComponents(JsonObject mounted, JsonObject data) {
    JsonObject all = mounted.getJsonObject("components", new JsonObject());
    for (Map.Entry<String, Object> section : data.getJsonObject("components", new JsonObject())) {
      JsonObject components = all.getJsonObject(section.getKey(), new JsonObject());
      for (Map.Entry<String, Object> component : (JsonObject) section.getValue()) {
        components.getMap().putIfAbsent(component.getKey(), component.getValue());
      }
      all.put(section.getKey(), components);
    }
    closeEnums(all.getJsonObject("schemas", new JsonObject()));
    hideEventStreams(all.getJsonObject("responses", new JsonObject()));
    mounted.put("components", all);
  }

  /** Vert.x takes no event streams in a contract. It does not check responses, so any bytes do. */
  private static void hideEventStreams(JsonObject responses) {
    for (Map.Entry<String, Object> entry : responses) {
      JsonObject content = ((JsonObject) entry.getValue()).getJsonObject("content");
      if (content != null && content.containsKey(EVENT_STREAM)) {
        content.put("application/octet-stream", content.remove(EVENT_STREAM));
      }
    }
  }

  /**
   * Makes open enumerations closed: clients must read values that they do not know, but this server
   * refuses requests with them.
   */
  private static void closeEnums(JsonObject schemas) {
    for (Map.Entry<String, Object> entry : schemas) {
      JsonObject schema = (JsonObject) entry.getValue();
      if (schema.containsKey("x-extensible-enum")) {
        schema.put("enum", schema.getJsonArray("x-extensible-enum"));
      }
    }
  }

  private static JsonObject mountedItem(JsonObject item, String idSuffix) {
    JsonObject copy = item.copy();
    for (String member : List.copyOf(copy.fieldNames())) {
      if (!(copy.getValue(member) instanceof JsonObject)) {
        continue;
      }
      JsonObject operation = copy.getJsonObject(member);
      operation.remove("security");
      operation.put("operationId", operation.getString("operationId") + idSuffix);
      JsonObject body = operation.getJsonObject("requestBody");
      if (body != null && !body.getJsonObject("content").containsKey("application/json")) {
        operation.remove("requestBody");
      }
    }
    return copy;
  }

  private static JsonArray withBoxId(JsonObject item) {
    return item.getJsonArray("parameters", new JsonArray())
        .copy()
        .add(
            new JsonObject()
                .put("name", BOX_ID)
                .put("in", "path")
                .put("required", true)
                .put("schema", new JsonObject().put("type", "string")));
  }
}
