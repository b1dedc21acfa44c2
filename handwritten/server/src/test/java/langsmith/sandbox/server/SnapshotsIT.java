// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotsIT {
  private static final String SNAPSHOTS = Caller.PREFIX + "/snapshots";
  private static final String BOXES = Caller.PREFIX + "/boxes";
  private static final long GIB = 1L << 30;

  @TempDir Path data;

  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    start(builder());
  }

  private void start(SandboxServer.Builder builder) {
    server = builder.start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private SandboxServer.Builder builder() {
    return SandboxServer.builder().dataDirectory(data);
  }

  private static String path(String reference) {
    return SNAPSHOTS + "/" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
  }

  private JsonObject read(String reference) throws Exception {
    Caller.Answer answer = caller.get(path(reference));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonObject awaitBuilt(JsonObject snapshot) throws Exception {
    String id = snapshot.getString("id");
    await().until(() -> !read(id).getString("status").equals("building"));
    return read(id);
  }

  private JsonObject image(String name, String tag) throws Exception {
    Caller.Answer answer =
        caller.post(
            SNAPSHOTS,
            new JsonObject()
                .put("name", name)
                .put("docker_image", "python:3.13")
                .put("fs_capacity_bytes", GIB)
                .put("tag", tag));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return awaitBuilt(answer.json());
  }

  private Caller.Answer capture(JsonObject box, JsonObject body) throws Exception {
    return caller.post(BOXES + "/" + box.getString("name") + "/snapshot", body);
  }

  private String run(JsonObject box, String command) throws Exception {
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command))
        .json()
        .getString("stdout");
  }

  private static void refused(Caller.Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(error);
  }

  @Test
  void capturedFiles_areInNewBoxesAndIndependent() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    assertThat(caller.upload(box, "/srv/tool", "v1".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(200);
    run(box, "chmod 711 ../../srv/tool; ln -s tool ../../srv/link");
    Caller.Answer answer = capture(box, new JsonObject().put("name", "team/tools"));
    assertThat(answer.status()).isEqualTo(201);
    JsonObject snapshot = awaitBuilt(answer.json());
    assertThat(snapshot.getString("status")).isEqualTo("ready");
    assertThat(snapshot.getString("source_sandbox_id")).isEqualTo(box.getString("id"));
    assertThat(snapshot.getLong("fs_used_bytes")).isEqualTo(2);
    assertThat(snapshot.getJsonArray("tags")).isEqualTo(new JsonArray().add("latest"));
    assertThat(snapshot.getValue("memory_snapshot_size_bytes")).isNull();

    caller.upload(box, "/srv/tool", "v2".getBytes(StandardCharsets.UTF_8));
    JsonObject made = caller.box(new JsonObject().put("snapshot", "team/tools"));
    assertThat(made.getString("snapshot_id")).isEqualTo(snapshot.getString("id"));
    assertThat(caller.download(made, "/srv/tool").body()).isEqualTo("v1");
    assertThat(run(made, "stat -c %a ../../srv/tool; readlink ../../srv/link"))
        .isEqualTo("711\ntool\n");
    caller.upload(made, "/srv/tool", "v3".getBytes(StandardCharsets.UTF_8));
    JsonObject other = caller.box(new JsonObject().put("snapshot_id", snapshot.getString("id")));
    assertThat(caller.download(other, "/srv/tool").body()).isEqualTo("v1");

    assertThat(caller.delete(path("team/tools")).status()).isEqualTo(204);
    assertThat(caller.download(other, "/srv/tool").body()).isEqualTo("v1");
    refused(caller.get(path("team/tools")), 404, "NotFound");
    refused(caller.delete(path(snapshot.getString("id"))), 404, "NotFound");
    await().untilAsserted(() -> assertThat(data.resolve("snapshots")).isEmptyDirectory());
  }

  @Test
  void stoppedBox_canBeCaptured() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    caller.upload(box, "f", "x".getBytes(StandardCharsets.UTF_8));
    caller.post(BOXES + "/" + box.getString("name") + "/stop", new JsonObject());
    JsonObject snapshot = awaitBuilt(capture(box, new JsonObject().put("name", "s")).json());
    assertThat(snapshot.getString("status")).isEqualTo("ready");
    assertThat(caller.get(BOXES + "/" + box.getString("name")).json().getString("status"))
        .isEqualTo("stopped");
  }

  @Test
  void disposableBox_beginsAfreshFromItsSnapshot() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    caller.upload(box, "f", "snapshot".getBytes(StandardCharsets.UTF_8));
    awaitBuilt(capture(box, new JsonObject().put("name", "s")).json());
    JsonObject disposable =
        caller.box(new JsonObject().put("snapshot", "s").put("persistent", false));
    caller.upload(disposable, "f", "changed".getBytes(StandardCharsets.UTF_8));
    caller.post(BOXES + "/" + disposable.getString("name") + "/stop", new JsonObject());
    assertThat(caller.download(disposable, "f").body()).isEqualTo("snapshot");
    refused(capture(disposable, new JsonObject().put("name", "t")), 400, "InvalidRequest");
  }

  @Test
  void tags_areMutablePointers() throws Exception {
    JsonObject first = image("python", "latest");
    assertThat(read("python").getString("id")).isEqualTo(first.getString("id"));
    JsonObject second = image("python", "v2");
    JsonObject third = image("python", "latest");
    assertThat(read("python").getString("id")).isEqualTo(third.getString("id"));
    assertThat(read("python:v2").getString("id")).isEqualTo(second.getString("id"));
    assertThat(read(first.getString("id")).getJsonArray("tags")).isEmpty();
    JsonObject tags = caller.get(Caller.PREFIX + "/snapshots-by-name/python").json();
    assertThat(tags.getJsonArray("tags"))
        .isEqualTo(
            new JsonArray()
                .add(
                    new JsonObject().put("tag", "latest").put("snapshot_id", third.getString("id")))
                .add(new JsonObject().put("tag", "v2").put("snapshot_id", second.getString("id"))));
    // No snapshot has the tag latest any more, so a name alone means the newest one without a tag.
    assertThat(caller.delete(path("python:latest")).status()).isEqualTo(204);
    assertThat(read("python").getString("id")).isEqualTo(first.getString("id"));
    refused(caller.get(path("python:latest")), 404, "NotFound");
    refused(caller.get(Caller.PREFIX + "/snapshots-by-name/nothing"), 404, "NotFound");
  }

  @Test
  void reference_mayHaveItsColonEncodedOrNot() throws Exception {
    String id = image("team/python", "v2").getString("id");
    for (String reference : List.of("team%2Fpython:v2", "team%2Fpython%3Av2")) {
      assertThat(caller.get(SNAPSHOTS + "/" + reference).json().getString("id")).isEqualTo(id);
    }
    assertThat(caller.delete(SNAPSHOTS + "/team%2Fpython:v2").status()).isEqualTo(204);
  }

  @Test
  void tagsOfANameWithATag_areABadRequest() throws Exception {
    image("python", "v2");
    String byName = Caller.PREFIX + "/snapshots-by-name/";
    refused(caller.get(byName + "python:v2"), 400, "InvalidRequest");
    refused(caller.get(byName + "python%3Av2"), 400, "InvalidRequest");
    image("python", "v2");
    assertThat(caller.delete(path("python:v2")).status()).isEqualTo(204);
    Caller.Answer bare = caller.get(byName + "python");
    assertThat(bare.status()).isEqualTo(200);
    assertThat(bare.json().getJsonArray("tags")).as("the name exists without tags").isEmpty();
  }

  @Test
  void image_isNotPulledAndBoxesBeginEmpty() throws Exception {
    JsonObject snapshot = image("python", "latest");
    assertThat(snapshot.getString("status")).isEqualTo("ready");
    assertThat(snapshot.getString("docker_image")).isEqualTo("python:3.13");
    JsonObject box = caller.box(new JsonObject().put("snapshot_name", "python:latest"));
    assertThat(box.getLong("fs_capacity_bytes")).isEqualTo(GIB);
    assertThat(run(box, "ls -A")).isEmpty();
  }

  @Test
  void whatIsNoImage_failsLikeOneThatCannotBePulled() throws Exception {
    JsonObject body =
        new JsonObject()
            .put("name", "broken")
            .put("docker_image", "No Such Image")
            .put("fs_capacity_bytes", GIB);
    JsonObject snapshot = awaitBuilt(caller.post(SNAPSHOTS, body).json());
    assertThat(snapshot.getString("status")).isEqualTo("failed");
    assertThat(snapshot.getString("status_message")).contains("No Such Image");
    refused(caller.post(BOXES, new JsonObject().put("snapshot", "broken")), 400, "InvalidRequest");
    refused(caller.post(BOXES, new JsonObject().put("snapshot", "nothing")), 400, "InvalidRequest");
    String nobody = UUID.randomUUID().toString();
    refused(caller.post(BOXES, new JsonObject().put("snapshot_id", nobody)), 400, "InvalidRequest");
    refused(caller.post(SNAPSHOTS, body.copy().put("registry_id", nobody)), 400, "InvalidRequest");
    assertThat(caller.post(SNAPSHOTS, body.copy().put("name", "Upper")).location())
        .isEqualTo(List.of("body", "name"));
    assertThat(caller.post(SNAPSHOTS, body.copy().put("tag", "a b")).location())
        .isEqualTo(List.of("body", "tag"));
  }

  @Test
  void systemSnapshots_areThereAndReadOnly() throws Exception {
    JsonObject system = read("system/default:latest");
    assertThat(system.getString("status")).isEqualTo("ready");
    assertThat(read("system/custom-apps").getString("name")).isEqualTo("system/custom-apps");
    assertThat(read("system/code-evaluators:latest").getString("id")).isNotEmpty();
    refused(caller.delete(path("system/default:latest")), 400, "InvalidRequest");
    JsonObject box = caller.box(new JsonObject());
    assertThat(box.getString("snapshot_id")).isEqualTo(system.getString("id"));
    refused(capture(box, new JsonObject().put("name", "system/mine")), 400, "InvalidRequest");
  }

  @Test
  void includedSettings_fillInWhatARequestLeavesUnset() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject()
                .put("vcpus", 2)
                .put("idle_ttl_seconds", 120)
                .put("labels", new JsonObject().put("team", "red").put("com.langchain.x", "y"))
                .put("env_vars", new JsonObject().put("TOKEN", "hush"))
                .put("run_config", new JsonObject().put("work_dir", "/srv/app")));
    JsonObject all =
        new JsonObject()
            .put("name", "full")
            .put("include", new JsonArray().add("all"))
            .put("labels", new JsonObject().put("kind", "full"));
    Caller.Answer unconfirmed = capture(box, all);
    refused(unconfirmed, 400, "InvalidRequest");
    assertThat(unconfirmed.message()).contains("confirm_allow_snapshot_secret_values");
    Caller.Answer answer = capture(box, all.put("confirm_allow_snapshot_secret_values", true));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonObject snapshot = awaitBuilt(answer.json());
    assertThat(snapshot.getJsonObject("labels"))
        .isEqualTo(new JsonObject().put("team", "red").put("kind", "full"));
    assertThat(snapshot.encode()).doesNotContain("hush");

    JsonObject same = caller.box(new JsonObject().put("snapshot", "full"));
    assertThat(same.getInteger("vcpus")).isEqualTo(2);
    assertThat(same.getInteger("idle_ttl_seconds")).isEqualTo(120);
    assertThat(same.getJsonObject("labels").getString("team")).isEqualTo("red");
    assertThat(run(same, "echo $TOKEN; pwd")).startsWith("hush\n").endsWith("/srv/app\n");
    JsonObject own =
        caller.box(
            new JsonObject()
                .put("snapshot", "full")
                .put("idle_ttl_seconds", 60)
                .put("labels", new JsonObject().put("team", "blue"))
                .put("env_vars", new JsonObject().put("OWN", "1")));
    assertThat(own.getInteger("idle_ttl_seconds")).isEqualTo(60);
    assertThat(own.getJsonObject("labels").getString("team")).isEqualTo("blue");
    assertThat(run(own, "echo $TOKEN$OWN")).isEqualTo("1\n");
  }

  @Test
  void settingsThatAreNotIncluded_stayBehind() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject()
                .put("vcpus", 2)
                .put("labels", new JsonObject().put("team", "red"))
                .put("env_vars", new JsonObject().put("TOKEN", "hush")));
    awaitBuilt(capture(box, new JsonObject().put("name", "bare")).json());
    JsonObject made = caller.box(new JsonObject().put("snapshot", "bare"));
    assertThat(made.getValue("vcpus")).isNull();
    assertThat(made.getJsonObject("labels")).isEmpty();
    assertThat(run(made, "echo $TOKEN")).isEqualTo("\n");
  }

  @Test
  void memoryOptions_areAcceptedOrRefusedAsTheyGoTogether() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("preserve_memory_on_stop", true));
    JsonObject memory = new JsonObject().put("name", "m").put("include_memory", true);
    JsonObject snapshot = awaitBuilt(capture(box, memory).json());
    assertThat(snapshot.getValue("memory_snapshot_size_bytes")).isNull();
    refused(capture(box, memory.copy().put("checkpoint", "c")), 400, "InvalidRequest");
    JsonObject image = new JsonObject().put("name", "i").put("docker_image", "build:1");
    refused(capture(box, image), 400, "InvalidRequest");
    assertThat(capture(box, image.put("fs_capacity_bytes", GIB)).status()).isEqualTo(201);
    refused(
        capture(new JsonObject().put("name", "nobody"), new JsonObject().put("name", "x")),
        404,
        "NotFound");
  }

  @Test
  void capacityOfTheSnapshot_isTheLeast() throws Exception {
    image("python", "latest");
    JsonObject small = new JsonObject().put("snapshot", "python").put("fs_capacity_bytes", GIB - 1);
    assertThat(caller.post(BOXES, small).location())
        .isEqualTo(List.of("body", "fs_capacity_bytes"));
  }

  @Test
  void list_isFilteredSortedAndPaged() throws Exception {
    image("b", "latest");
    image("a", "latest");
    Caller.Answer answer = caller.get(SNAPSHOTS + "?created_by=me&sort_by=name&sort_order=asc");
    assertThat(names(answer)).containsExactly("a", "b");
    assertThat(names(caller.get(SNAPSHOTS + "?name_contains=SYSTEM"))).hasSize(3);
    assertThat(names(caller.get(SNAPSHOTS))).startsWith("a", "b").hasSize(5);
    assertThat(names(caller.get(SNAPSHOTS + "?status=failed"))).isEmpty();
    JsonObject page = caller.get(SNAPSHOTS + "?page_size=4").json();
    assertThat(page.getJsonArray("items")).hasSize(4).isEqualTo(page.getJsonArray("snapshots"));
    assertThat(
            names(caller.get(SNAPSHOTS + "?page_size=4&cursor=" + page.getString("next_cursor"))))
        .hasSize(1);
    assertThat(names(caller.get(SNAPSHOTS + "?limit=2&offset=1"))).hasSize(2).startsWith("b");
  }

  private static List<String> names(Caller.Answer answer) {
    return answer.json().getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getString("name"))
        .toList();
  }

  @Test
  void quota_answers429() throws Exception {
    stop();
    start(builder().quotas(SandboxQuotas.defaults().snapshots(1)));
    image("one", "latest");
    JsonObject body =
        new JsonObject().put("name", "two").put("docker_image", "i").put("fs_capacity_bytes", GIB);
    refused(caller.post(SNAPSHOTS, body), 429, "QuotaExceeded");
  }

  @Test
  void snapshots_areThereAfterARestart() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("env_vars", new JsonObject().put("A", "1")));
    caller.upload(box, "f", "kept".getBytes(StandardCharsets.UTF_8));
    JsonObject body =
        new JsonObject()
            .put("name", "s")
            .put("include", new JsonArray().add("env_vars"))
            .put("confirm_allow_snapshot_secret_values", true);
    JsonObject snapshot = awaitBuilt(capture(box, body).json());
    stop();
    start(builder().snapshot("seeded:v1").snapshot("s"));
    assertThat(read("s")).isEqualTo(snapshot);
    JsonObject made = caller.box(new JsonObject().put("snapshot", "s"));
    assertThat(run(made, "cat f; echo $A")).isEqualTo("kept1\n");
    assertThat(read("seeded:v1").getString("status")).isEqualTo("ready");
    caller.box(new JsonObject().put("snapshot", "seeded:v1"));
  }
}
