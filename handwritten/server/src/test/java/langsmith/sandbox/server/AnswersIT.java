// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ErrorResponder;
import langsmith.sandbox.server.time.ManualTimers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server produces every response that the specification declares, as specified. Each newly
 * declared response needs a case here, or a reason why there is none.
 */
final class AnswersIT {
  private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000000";
  private static final String API = Caller.PREFIX;
  private static final JsonObject NONE = new JsonObject();

  /** The responses of the service that the local server never sends, by reason. */
  private static final Map<String, List<String>> NEVER_HERE =
      Map.of(
          "whatever is wrong with these breaks a rule of the specification, which is 422 here",
          List.of(
              "createDownloadUrl 400",
              "createRegistry 400",
              "createVolume 400",
              "deleteBoxes 400",
              "getSnapshot 400",
              "listBoxes 400",
              "listRegistries 400",
              "listServiceUrls 400",
              "listSnapshots 400",
              "listVolumes 400",
              "resumeEventStream 400",
              "revokeServiceUrls 400",
              "updateBox 400",
              "updatePool 400",
              "updateRegistry 400",
              "updateTemplate 400"),
          "nothing stands between this server and its boxes",
          List.of(
              "createBox 502",
              "download 502",
              "execute 502",
              "execute 504",
              "glob 502",
              "grep 502",
              "resumeEventStream 502",
              "startEventStream 502",
              "statFile 502",
              "upload 502"),
          "there is always room for a box, and one that sleeps is up before the answer",
          List.of(
              "createBox 503",
              "createVolume 504",
              "download 503",
              "execute 503",
              "glob 503",
              "grep 503",
              "resumeEventStream 503",
              "startEventStream 503",
              "startBox 503",
              "statFile 503",
              "upload 503"),
          "it has both kinds of links",
          List.of("createDownloadUrl 501", "createServiceUrl 501"));

  private static final ManualTimers TIME = new ManualTimers();

  @TempDir static Path data;

  private static SandboxServer server;
  private static Caller caller;

  /**
   * A server whose boxes never become ready, and whose quotas are one volume, no pool and one box.
   */
  private static SandboxServer slow;

  private static Caller slowCaller;
  private static Map<String, Operation> operations;

  /** Collected, so that one run reports all failures. */
  private static final List<String> unexpected = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
    slow =
        SandboxServer.builder()
            .template("slow")
            .quotas(SandboxQuotas.defaults().volumes(1).pools(1).sandboxes(3))
            .provisioningDelay(Duration.ofDays(1))
            .timers(TIME)
            .start();
    slowCaller = new Caller(slow);
    operations = caller.spec().operations();
  }

  @AfterAll
  static void stop() {
    slowCaller.close();
    slow.close();
    caller.close();
    server.close();
  }

  @Test
  void everyDeclaredAnswer_isGivenAndAsSpecified() throws Exception {
    for (Operation operation : operations.values()) {
      refusals(operation);
    }
    boxes();
    commandsAndFiles();
    eventStreams();
    links();
    snapshots();
    registries();
    usage();
    volumes();
    firstGeneration();
    notInTime();

    Set<String> missing = new TreeSet<>(declared());
    missing.removeAll(caller.spec().checked());
    missing.removeAll(slowCaller.spec().checked());
    Set<String> excused = new TreeSet<>();
    NEVER_HERE.values().forEach(excused::addAll);
    assertThat(unexpected).isEmpty();
    assertThat(missing)
        .as("declared answers that were not given")
        .containsExactlyInAnyOrderElementsOf(excused);
  }

  private static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    operations.forEach(
        (id, operation) ->
            operation.getOpenAPIModel().getJsonObject("responses").fieldNames().stream()
                // Added by the parser of the specification.
                .filter(status -> status.matches("\\d+|default"))
                .forEach(status -> declared.add(id + " " + status)));
    return declared;
  }

  /** Every operation's responses to unauthorised, misdirected and malformed requests. */
  private static void refusals(Operation operation) throws Exception {
    String id = ApiContract.specifiedId(operation.getOperationId());
    Caller.Answer withoutKey = send(id, valid(operation, null, null));
    assertThat(withoutKey.status()).as("%s without the key", id).isEqualTo(401);
    Caller.Answer wrongKey = send(id, valid(operation, server.apiKey() + "x", null));
    assertThat(wrongKey.status()).as("%s with a wrong key", id).isEqualTo(401);
    Caller.Answer foreign = send(id, valid(operation, server.apiKey(), "http://rebound.example"));
    assertThat(foreign.status()).as("%s from a foreign page", id).isEqualTo(403);
    if (declares(operation, 404) && path(operation).contains(UNKNOWN_ID)) {
      Caller.Answer missing = send(id, valid(operation, server.apiKey(), null));
      assertThat(missing.status()).as("%s of nothing", id).isEqualTo(404);
    }
    if (declares(operation, 422) && operation.getRequestBody() != null) {
      Caller.Answer nonsense = caller.call(method(operation), target(operation), "[]");
      assertThat(nonsense.status()).as("%s with an array", id).isEqualTo(422);
    }
    misdirected(operation);
    // No request makes the server fail, so this checks the response of a failure.
    JsonObject failure = ErrorResponder.body(ApiError.of(500, "InternalError", "why"), "id");
    String said = method(operation).equals("HEAD") ? "" : failure.encode();
    caller.spec().check(method(operation), path(operation), 500, "application/json", said);
  }

  private static void misdirected(Operation operation) throws Exception {
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            method(operation) + " " + target(operation) + " HTTP/1.1",
            "Host: rebound.example:" + RawHttp.port(server),
            "X-Api-Key: " + server.apiKey());
    assertThat(reply.status()).as(operation.getOperationId()).isEqualTo(421);
    String type = reply.body().isEmpty() ? "" : "application/json";
    caller.spec().check(method(operation), path(operation), 421, type, reply.body());
  }

  private static boolean declares(Operation operation, int status) {
    return operation.getResponse(status) != null;
  }

  private static String method(Operation operation) {
    return operation.getHttpMethod().name();
  }

  private static String path(Operation operation) {
    return operation.getAbsoluteOpenAPIPath().replaceAll("\\{[a-z_]+}", UNKNOWN_ID);
  }

  /** Returns a path with the required query. */
  private static String target(Operation operation) {
    StringBuilder path = new StringBuilder(path(operation));
    char before = '?';
    for (Parameter parameter : operation.getParameters()) {
      if (parameter.isRequired() && parameter.getIn() == Location.QUERY) {
        path.append(before).append(parameter.getName()).append("=2026-01-01T00:00:00Z");
        before = '&';
      }
    }
    return path.toString();
  }

  /** A valid request for an unknown resource. */
  private static HttpRequest.Builder valid(
      Operation operation, @Nullable String key, @Nullable String origin) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.endpoint() + target(operation)));
    JsonObject body = operation.getOpenAPIModel().getJsonObject("requestBody");
    if (body == null && operation.getOperationId().equals("upload")) {
      request = caller.upload(target(operation), "file", BodyPublishers.ofString("x"));
    } else if (body == null) {
      request.method(method(operation), BodyPublishers.noBody());
    } else {
      JsonObject content = body.getJsonObject("content").getJsonObject("application/json");
      Object example =
          content.containsKey("example")
              ? content.getValue("example")
              : content.getJsonObject("examples").stream()
                  .map(named -> ((JsonObject) named.getValue()).getValue("value"))
                  .findFirst()
                  .orElseThrow();
      request
          .header("Content-Type", "application/json")
          .method(method(operation), BodyPublishers.ofString(((JsonObject) example).encode()));
    }
    if (key == null) {
      request.setHeader("X-Api-Key", "");
    } else {
      request.setHeader("X-Api-Key", key);
    }
    if (origin != null) {
      request.header("Origin", origin);
    }
    return request;
  }

  private static Caller.Answer send(String id, HttpRequest.Builder request) throws Exception {
    Caller.Answer answer = caller.send(request);
    assertThat(answer.body()).as(id).doesNotContain(server.apiKey());
    return answer;
  }

  private static Caller.Answer expect(int status, Caller.Answer answer) {
    if (answer.status() != status) {
      unexpected.add(status + " expected: " + answer.response().request() + " " + answer.body());
    }
    return answer;
  }

  private static JsonObject json(String... namesAndValues) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return json;
  }

  private static void boxes() throws Exception {
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

  private static void commandsAndFiles() throws Exception {
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

  private static void eventStreams() throws Exception {
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
  private static void overWebSocket(String path, JsonObject frame) {
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

  private static void links() throws Exception {
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

  private static void snapshots() throws Exception {
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

  private static void registries() throws Exception {
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

  private static void usage() throws Exception {
    expect(200, caller.get(API + "/usage"));
    String costs = API + "/usage/costs";
    expect(
        200, caller.get(costs + "?start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z"));
    expect(
        400, caller.get(costs + "?start_time=2026-01-02T00:00:00Z&end_time=2026-01-01T00:00:00Z"));
    expect(422, caller.get(costs));
  }

  private static void volumes() throws Exception {
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

  private static void firstGeneration() throws Exception {
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

  /** A server where no box becomes ready, with small quotas. */
  private static void notInTime() throws Exception {
    expect(504, inTheEnd("/boxes", NONE));
    expect(408, inTheEnd("/boxes", json("template_name", "slow")));
    JsonObject pool = json("name", "pool", "template_name", "slow").put("replicas", 1);
    expect(504, inTheEnd("/pools", pool));
    expect(429, slowCaller.post(API + "/boxes", NONE));
    expect(429, slowCaller.post(API + "/pools", pool.copy().put("name", "other")));
    expect(429, slowCaller.patch(API + "/pools/pool", new JsonObject().put("replicas", 2)));
    JsonObject volume = json("name", "data").put("size_bytes", 1);
    assertThat(slowCaller.post(API + "/volumes", volume).status()).isEqualTo(201);
    expect(429, slowCaller.post(API + "/volumes", volume.copy().put("name", "more")));
    expect(429, slowCaller.post(API + "/volumes/data/clone", json("name", "copy")));
  }

  private static Caller.Answer inTheEnd(String path, JsonObject body) throws Exception {
    return slowCaller.postWhile(TIME, Duration.ofSeconds(10), API + path, body);
  }
}
