// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Requests for every kind of resource, and the status that each has to get. */
final class ExpectedAnswers {
  private static final String API = Caller.PREFIX;
  private static final JsonObject NONE = new JsonObject();

  private final SandboxServer server;
  private final Caller caller;
  private final Path data;

  /** Collected, so that one run reports all failures. */
  private final List<String> unexpected = new ArrayList<>();

  ExpectedAnswers(SandboxServer server, Caller caller, Path data) {
    this.server = server;
    this.caller = caller;
    this.data = data;
  }

  /** Gives every answer that a server without limits can give. */
  void giveAll() throws Exception {
    boxes();
    commandsAndFiles();
    eventStreams();
    links();
    snapshots();
    registries();
    usage();
    volumes();
    firstGeneration();
  }

  private void boxes() throws Exception {
    String boxes = API + "/boxes";
    expect(201, caller.post(boxes, json("name", "one")));
    expect(400, caller.post(boxes, json("snapshot", "no-such-snapshot")));
    expect(404, caller.post(boxes, json("template_name", "no-such-template")));
    expect(409, caller.post(boxes, json("name", "one")));
    expect(200, caller.get(boxes));
    expect(200, caller.get(boxes + "/one"));
    expect(200, caller.get(boxes + "/one/status"));
    expect(200, caller.patch(boxes + "/one", new JsonObject().put("idle_ttl_seconds", 120)));
    expect(400, caller.post(boxes + "/one/start", NONE));
    expect(204, caller.post(boxes + "/one/stop", NONE));
    expect(400, caller.post(boxes + "/one/stop", NONE));
    expect(202, caller.post(boxes + "/one/start", NONE));
    expect(201, caller.post(boxes, json("name", "two")));
    expect(409, caller.patch(boxes + "/two", json("name", "one")));
    expect(204, caller.delete(boxes + "/two"));
    JsonObject names = new JsonObject().put("names", new JsonArray().add("one").add("nobody"));
    expect(200, caller.post(boxes + "/batch-delete", names));
  }

  private void commandsAndFiles() throws Exception {
    JsonObject box = caller.box(NONE);
    String base = "/sb/" + box.getString("id");
    expect(200, caller.post(base + "/execute", json("command", "true")));
    expect(
        400,
        caller.post(
            base + "/execute",
            json("command", "true", "cwd", "/").put("run_config", json("user", "x"))));
    expect(200, caller.upload(box, "f", "0123".getBytes(UTF_8)));
    expect(400, caller.upload(box, "../../../f", new byte[1]));
    String file = Caller.data(box, "/download", "f");
    String etag = tag(expect(200, caller.get(file)));
    expect(206, caller.send(caller.request(file).header("Range", "bytes=1-2")));
    expect(304, caller.send(caller.request(file).header("If-None-Match", etag)));
    expect(416, caller.send(caller.request(file).header("Range", "bytes=9-")));
    String outside = Caller.data(box, "/download", "../../../f");
    expect(400, caller.get(outside));
    expect(200, caller.call("HEAD", file, null));
    expect(400, caller.call("HEAD", outside, null));
    expect(200, caller.post(base + "/glob", json("path", "/", "pattern", "*")));
    expect(400, caller.post(base + "/glob", json("pattern", "*", "path", "/../x")));
    expect(200, caller.post(base + "/grep", json("pattern", "1", "path", "/")));
    expect(400, caller.post(base + "/grep", json("pattern", "1", "path", "/../x")));
    Files.delete(data.toRealPath().resolve("boxes").resolve(box.getString("id") + "/incoming"));
    expect(500, caller.upload(box, "f", new byte[1]));
  }

  private void eventStreams() throws Exception {
    JsonObject box = caller.box(NONE);
    String base = "/sb/" + box.getString("id") + "/execute";
    JsonObject command = json("command", "true", "command_id", "events");
    expect(200, caller.post(base + "/stream/start", command));
    expect(200, caller.post(base + "/stream/resume", json("command_id", "events")));
    expect(
        400,
        caller.post(
            base + "/stream/start",
            json("command", "true", "cwd", "/").put("run_config", json("user", "x"))));
    expect(404, caller.post(base + "/stream/resume", json("command_id", "nobody")));
    overWebSocket(base + "/ws", json("type", "execute", "command", "true", "command_id", "ws"));
    expect(409, caller.post(base + "/stream/start", json("command", "true", "command_id", "ws")));
    expect(409, caller.post(base + "/stream/resume", json("command_id", "ws")));
  }

  /** Sends one frame, and waits until the server has answered something. */
  private void overWebSocket(String path, JsonObject frame) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("X-Api-Key", server.apiKey())
            .buildAsync(
                URI.create(server.endpoint().replaceFirst("http", "ws") + path),
                new WebSocket.Listener() {
                  @Override
                  public @Nullable CompletionStage<?> onText(
                      WebSocket from, CharSequence text, boolean last) {
                    answer.complete(text.toString());
                    return null;
                  }
                })
            .join();
    socket.sendText(frame.encode(), true).join();
    assertThat(answer.join()).contains("started");
    socket.abort();
  }

  private static String tag(Caller.Answer answer) {
    return answer.response().headers().firstValue("ETag").orElseThrow();
  }

  private void links() throws Exception {
    String box = API + "/boxes/" + caller.box(NONE).getString("name");
    JsonObject port = new JsonObject().put("port", 8080);
    expect(200, caller.post(box + "/service-url", port));
    expect(200, caller.get(box + "/service-urls"));
    expect(200, caller.post(box + "/service-url", port.copy().put("access", "workspace")));
    expect(409, caller.post(box + "/service-url", port));
    expect(204, caller.delete(box + "/service-urls"));
    JsonObject own = new JsonObject().put("port", RawHttp.port(server));
    expect(400, caller.post(box + "/service-url", own));
    expect(200, caller.post(box + "/download-url", json("path", "/f")));
  }

  private void snapshots() throws Exception {
    String snapshots = API + "/snapshots";
    String box = API + "/boxes/" + caller.box(NONE).getString("name");
    expect(201, caller.post(box + "/snapshot", json("name", "captured")));
    expect(400, caller.post(box + "/snapshot", json("name", "system/mine")));
    JsonObject image =
        json("docker_image", "alpine:3").put("fs_capacity_bytes", 1L << 30).put("name", "image");
    expect(201, caller.post(snapshots, image));
    expect(400, caller.post(snapshots, image.copy().put("name", "system/mine")));
    expect(200, caller.get(snapshots));
    expect(200, caller.get(snapshots + "/image"));
    expect(200, caller.get(API + "/snapshots-by-name/image"));
    expect(400, caller.get(API + "/snapshots-by-name/image:latest"));
    expect(400, caller.delete(snapshots + "/system%2Fdefault"));
    expect(204, caller.delete(snapshots + "/image"));
  }

  private void registries() throws Exception {
    String registries = API + "/registries";
    JsonObject one = json("name", "one", "url", "ghcr.io", "username", "u", "password", "p");
    expect(201, caller.post(registries, one));
    expect(409, caller.post(registries, one));
    expect(200, caller.get(registries));
    expect(200, caller.get(registries + "/one"));
    expect(200, caller.patch(registries + "/one", json("url", "quay.io")));
    expect(201, caller.post(registries, one.copy().put("name", "two")));
    expect(409, caller.patch(registries + "/one", json("name", "two")));
    expect(204, caller.delete(registries + "/one"));
  }

  private void usage() throws Exception {
    expect(200, caller.get(API + "/usage"));
    String costs = API + "/usage/costs";
    expect(
        200, caller.get(costs + "?start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z"));
    expect(
        400, caller.get(costs + "?start_time=2026-01-02T00:00:00Z&end_time=2026-01-01T00:00:00Z"));
    expect(422, caller.get(costs));
  }

  private void volumes() throws Exception {
    String volumes = API + "/volumes";
    JsonObject wanted = json("name", "current").put("size_bytes", 1);
    expect(201, caller.post(volumes, wanted));
    expect(409, caller.post(volumes, wanted));
    expect(200, caller.patch(volumes + "/current", new JsonObject().putNull("description")));
    JsonObject box =
        caller.box(
            new JsonObject()
                .put(
                    "volumes",
                    new JsonArray().add(json("volume", "current", "mount_path", "/data"))));
    expect(200, caller.get(volumes + "/current"));
    expect(200, caller.get(volumes + "?page_size=1"));
    String clone = volumes + "/current/clone";
    expect(409, caller.post(clone, json("name", "copy")));
    expect(204, caller.delete(API + "/boxes/" + box.getString("id")));
    expect(201, caller.post(clone, json("name", "copy")));
    expect(409, caller.post(clone, json("name", "copy")));
    expect(201, caller.post(volumes, json("name", "older", "size", "1Gi")));
    expect(400, caller.post(volumes + "/older/clone", json("name", "other")));
    expect(204, caller.delete(volumes + "/copy"));
  }

  private void firstGeneration() throws Exception {
    String volumes = API + "/volumes";
    expect(201, caller.post(volumes, json("name", "data", "size", "2Gi")));
    expect(409, caller.post(volumes, json("name", "data", "size", "2Gi")));
    expect(201, caller.post(volumes, json("name", "more", "size", "2Gi")));
    expect(200, caller.get(volumes));
    expect(200, caller.get(volumes + "/data"));
    expect(200, caller.patch(volumes + "/data", json("size", "3Gi")));
    expect(400, caller.patch(volumes + "/data", json("size", "1Gi")));
    expect(409, caller.patch(volumes + "/data", json("name", "more")));

    String templates = API + "/templates";
    JsonArray mounts = new JsonArray().add(json("volume_name", "data", "mount_path", "/data"));
    JsonObject mounting = json("name", "mounting", "image", "i").put("volume_mounts", mounts);
    expect(201, caller.post(templates, mounting));
    expect(409, caller.post(templates, mounting));
    mounts.getJsonObject(0).put("volume_name", "no-such-volume");
    expect(400, caller.post(templates, mounting));
    expect(201, caller.post(templates, json("name", "plain", "image", "i")));
    expect(200, caller.get(templates));
    expect(200, caller.get(templates + "/plain"));
    expect(200, caller.patch(templates + "/plain", json("name", "bare")));
    expect(409, caller.patch(templates + "/bare", json("name", "mounting")));
    expect(409, caller.delete(volumes + "/data"));
    expect(204, caller.delete(volumes + "/more"));

    String pools = API + "/pools";
    JsonObject pool = json("name", "pool", "template_name", "bare").put("replicas", 1);
    expect(201, caller.post(pools, pool));
    expect(409, caller.post(pools, pool));
    expect(400, caller.post(pools, pool.copy().put("name", "p").put("template_name", "none")));
    expect(201, caller.post(pools, pool.copy().put("name", "other")));
    expect(200, caller.get(pools));
    expect(200, caller.get(pools + "/pool"));
    expect(200, caller.patch(pools + "/pool", new JsonObject().put("replicas", 0)));
    expect(409, caller.patch(pools + "/pool", json("name", "other")));
    expect(409, caller.delete(templates + "/bare"));
    expect(204, caller.delete(pools + "/pool"));
    expect(204, caller.delete(pools + "/other"));
    expect(204, caller.delete(templates + "/bare"));

    Path directory = data.toRealPath().resolve("volumes");
    Files.move(directory, directory.resolveSibling("moved"));
    Files.createFile(directory);
    expect(503, caller.post(volumes, json("name", "unlucky", "size", "2Gi")));
    expect(503, caller.post(volumes + "/current/clone", json("name", "unlucky")));
  }

  /** Returns the answers with another status than expected. */
  List<String> unexpected() {
    return unexpected;
  }

  /** Records an answer with another status. */
  Caller.Answer expect(int status, Caller.Answer answer) {
    if (answer.status() != status) {
      unexpected.add(status + " expected: " + answer.response().request() + " " + answer.body());
    }
    return answer;
  }

  static JsonObject json(String... namesAndValues) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return json;
  }
}
