// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes, templates and pools. */
final class FirstGenerationIT {
  private static final String VOLUMES = Caller.PREFIX + "/volumes";
  private static final String TEMPLATES = Caller.PREFIX + "/templates";
  private static final String POOLS = Caller.PREFIX + "/pools";
  private static final String BOXES = Caller.PREFIX + "/boxes";

  @TempDir Path data;

  private final ManualTimers timers = new ManualTimers();
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
    return SandboxServer.builder().dataDirectory(data).timers(timers);
  }

  private void restart(SandboxServer.Builder other) {
    stop();
    start(other);
  }

  private Caller.Answer post(String path, JsonObject body) {
    try {
      return caller.post(path, body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonObject make(String path, JsonObject body) throws Exception {
    Caller.Answer answer = caller.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private JsonObject volume(String name) throws Exception {
    return make(VOLUMES, new JsonObject().put("name", name).put("size", "1Gi"));
  }

  private JsonObject template(String name) throws Exception {
    return make(TEMPLATES, new JsonObject().put("name", name).put("image", "python:3"));
  }

  private JsonObject template(String name, String volume) throws Exception {
    JsonObject mount =
        new JsonObject().put("volume_name", volume).put("mount_path", "/mnt/../data");
    return make(
        TEMPLATES,
        new JsonObject()
            .put("name", name)
            .put("image", "python:3")
            .put("volume_mounts", new JsonArray().add(mount)));
  }

  private JsonObject pool(String name, String template, int replicas) throws Exception {
    return make(
        POOLS,
        new JsonObject()
            .put("name", name)
            .put("template_name", template)
            .put("replicas", replicas)
            .put("wait_for_ready", false));
  }

  private JsonObject box(String template) throws Exception {
    return caller.box(new JsonObject().put("template_name", template));
  }

  private String run(JsonObject box, String command) throws Exception {
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command))
        .json()
        .getString("stdout");
  }

  private long usage(String member) throws Exception {
    return caller.get(Caller.PREFIX + "/usage").json().getLong(member);
  }

  private void refused(Caller.Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(error);
  }

  @Test
  void volume_isCreatedReadChangedAndDeleted() throws Exception {
    JsonObject volume = volume("data");
    assertThat(volume.getString("size")).isEqualTo("1Gi");
    assertThat(caller.get(VOLUMES + "/data").json()).isEqualTo(volume);
    assertThat(caller.get(VOLUMES).json().getJsonArray("volumes"))
        .isEqualTo(new JsonArray().add(volume));
    refused(caller.post(VOLUMES, volume), 409, "Conflict");

    volume("other");
    refused(
        caller.patch(VOLUMES + "/data", new JsonObject().put("name", "other")), 409, "Conflict");
    refused(
        caller.patch(VOLUMES + "/data", new JsonObject().put("size", "1Mi")), 400, "ResizeError");
    JsonObject changed =
        caller
            .patch(VOLUMES + "/data", new JsonObject().put("name", "more").put("size", "2Gi"))
            .json();
    assertThat(changed.getString("id")).isEqualTo(volume.getString("id"));
    assertThat(changed.getString("size")).isEqualTo("2Gi");

    assertThat(caller.delete(VOLUMES + "/more").status()).isEqualTo(204);
    refused(caller.get(VOLUMES + "/more"), 404, "NotFound");
    refused(caller.patch(VOLUMES + "/more", new JsonObject()), 404, "NotFound");
    refused(caller.delete(VOLUMES + "/more"), 404, "NotFound");
    assertThat(data.resolve("volumes").resolve(volume.getString("id"))).doesNotExist();
    assertThat(caller.post(VOLUMES, new JsonObject().put("name", "X").put("size", "1Gi")).status())
        .isEqualTo(422);
  }

  @Test
  void volume_outlivesTheBoxesThatMountIt() throws Exception {
    volume("data");
    template("worker", "data");
    JsonObject first = box("worker");
    assertThat(run(first, "echo from-first > /dev/null; cd ~; pwd")).endsWith("/home/user\n");
    assertThat(
            caller
                .upload(first, "/data/deep/file", "kept".getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(200);
    JsonObject command =
        new JsonObject().put("command", "cat deep/file; echo more > more").put("cwd", "/data");
    assertThat(caller.post(Caller.data(first, "/execute", ""), command).json().getString("stdout"))
        .isEqualTo("kept");
    assertThat(caller.delete(BOXES + "/" + first.getString("name")).status()).isEqualTo(204);

    JsonObject second = box("worker");
    assertThat(caller.download(second, "/data/deep/file").body()).isEqualTo("kept");
    assertThat(caller.download(second, "/data/more").body()).isEqualTo("more\n");
    assertThat(caller.download(second, "/data/../data/more").body()).isEqualTo("more\n");

    restart(builder());
    assertThat(caller.download(second, "/data/more").body()).isEqualTo("more\n");
  }

  @Test
  void uploadsToAVolume_takeNoMoreThanItsSize() throws Exception {
    make(VOLUMES, new JsonObject().put("name", "small").put("size", "1Ki"));
    template("worker", "small");
    JsonObject box = box("worker");
    String mount = "/data/";
    assertThat(caller.upload(box, mount + "a", new byte[1000]).status()).isEqualTo(200);
    Caller.Answer full = caller.upload(box, mount + "new/b", new byte[25]);
    refused(full, 400, "WriteError");
    assertThat(full.message())
        .contains("no space left on the volume at /data: of 1024 bytes 1000 are used");
    assertThat(caller.download(box, mount + "new/b").status()).isEqualTo(404);
    assertThat(caller.upload(box, mount + "b", new byte[24]).status()).isEqualTo(200);
    assertThat(caller.upload(box, mount + "a", new byte[999]).status())
        .as("what is replaced makes room")
        .isEqualTo(200);
    assertThat(caller.upload(box, "elsewhere", new byte[2000]).status()).isEqualTo(200);
    assertThat(run(box, "head -c 2000 /dev/zero > ~/../../data/c; echo done"))
        .as("commands are not held up")
        .isEqualTo("done\n");
    refused(caller.upload(box, mount + "b", new byte[25]), 400, "WriteError");
    JsonObject grown = new JsonObject().put("size", "4Ki");
    assertThat(caller.patch(VOLUMES + "/small", grown).status()).isEqualTo(200);
    assertThat(caller.upload(box, mount + "b", new byte[25]).status()).isEqualTo(200);
  }

  @Test
  void volumeInUse_isNotDeleted() throws Exception {
    volume("data");
    template("worker", "data");
    Caller.Answer used = caller.delete(VOLUMES + "/data");
    refused(used, 409, "Conflict");
    assertThat(used.message()).contains("worker");
    assertThat(caller.patch(VOLUMES + "/data", new JsonObject().put("name", "renamed")).status())
        .isEqualTo(200);
    assertThat(
            caller
                .get(TEMPLATES + "/worker")
                .json()
                .getJsonArray("volume_mounts")
                .getJsonObject(0)
                .getString("volume_name"))
        .isEqualTo("renamed");
    assertThat(caller.delete(TEMPLATES + "/worker").status()).isEqualTo(204);
    assertThat(caller.delete(VOLUMES + "/renamed").status()).isEqualTo(204);
  }

  @Test
  void template_isCreatedReadRenamedAndDeleted() throws Exception {
    JsonObject template = template("python");
    assertThat(template.getJsonObject("resources"))
        .isEqualTo(new JsonObject().put("cpu", "500m").put("memory", "512Mi"));
    assertThat(caller.get(TEMPLATES + "/python").json()).isEqualTo(template);
    assertThat(caller.get(TEMPLATES).json().getJsonArray("templates"))
        .isEqualTo(new JsonArray().add(template));
    refused(caller.post(TEMPLATES, template), 409, "Conflict");
    template("other");
    JsonObject taken = new JsonObject().put("name", "other");
    refused(caller.patch(TEMPLATES + "/python", taken), 409, "Conflict");
    JsonObject renamed =
        caller.patch(TEMPLATES + "/python", new JsonObject().put("name", "python3")).json();
    assertThat(renamed.getString("id")).isEqualTo(template.getString("id"));
    assertThat(caller.delete(TEMPLATES + "/python3").status()).isEqualTo(204);
    refused(caller.get(TEMPLATES + "/python3"), 404, "TemplateNotFound");
    refused(caller.delete(TEMPLATES + "/python3"), 404, "TemplateNotFound");
    refused(
        caller.post(BOXES, new JsonObject().put("template_name", "python3")),
        404,
        "TemplateNotFound");
    JsonObject mount = new JsonObject().put("volume_name", "none").put("mount_path", "/x");
    refused(
        caller.post(
            TEMPLATES,
            new JsonObject()
                .put("name", "t")
                .put("image", "i")
                .put("volume_mounts", new JsonArray().add(mount))),
        400,
        "ValidationError");
  }

  @Test
  void templateInUse_isNotDeleted() throws Exception {
    template("python");
    JsonObject box = box("python");
    Caller.Answer used = caller.delete(TEMPLATES + "/python");
    refused(used, 409, "Conflict");
    assertThat(used.message()).contains(box.getString("name"));
    assertThat(caller.delete(BOXES + "/" + box.getString("name")).status()).isEqualTo(204);
    pool("warm", "python", 1);
    assertThat(caller.delete(TEMPLATES + "/python").message()).contains("warm");
    assertThat(caller.delete(POOLS + "/warm").status()).isEqualTo(204);
    assertThat(caller.delete(TEMPLATES + "/python").status()).isEqualTo(204);
  }

  @Test
  void resourcesOfATemplate_limitItsCommands() throws Exception {
    make(
        TEMPLATES,
        new JsonObject()
            .put("name", "small")
            .put("image", "i")
            .put("resources", new JsonObject().put("cpu", "1").put("memory", "64Mi")));
    JsonObject box = box("small");
    assertThat(run(box, "ulimit -d")).isEqualTo("65536\n");
    assertThat(run(box, "dd if=/dev/zero of=/dev/null bs=200M count=1 2>&1 || echo refused"))
        .contains("refused");
  }

  @Test
  void pool_handsOutBoxesThatAreReadyAlready() throws Exception {
    restart(builder().provisioningDelay(Duration.ofSeconds(5)));
    template("python");
    pool("warm", "python", 2);
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(2);
    assertThat(caller.get(BOXES).json().getJsonArray("items")).isEmpty();
    // Not ready yet: this one is created like any other.
    JsonObject slow = new JsonObject().put("template_name", "python").put("wait_for_ready", false);
    assertThat(caller.box(slow).getString("status")).isEqualTo("provisioning");

    timers.advance(Duration.ofSeconds(5));
    await()
        .until(
            () ->
                caller
                    .box(slow.copy().put("ttl_seconds", 600))
                    .getString("status")
                    .equals("ready"));
    JsonObject handed = caller.box(slow.copy().put("name", "handed").put("ttl_seconds", 60));
    assertThat(handed.getString("status")).isEqualTo("ready");
    assertThat(handed.getString("expires_at")).isNotNull();
    assertThat(run(handed, "echo works")).isEqualTo("works\n");
    // Two more are being created in their place.
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(2);
    refused(caller.post(BOXES, slow.copy().put("name", "handed")), 409, "Conflict");
    timers.advance(Duration.ofSeconds(60));
    await().until(() -> caller.get(BOXES + "/handed").status() == 404);
  }

  @Test
  void pool_isChangedPausedAndDeleted() throws Exception {
    template("python");
    JsonObject body =
        new JsonObject().put("name", "warm").put("template_name", "python").put("replicas", 2);
    JsonObject pool = make(POOLS, body);
    assertThat(caller.get(POOLS + "/warm").json()).isEqualTo(pool);
    assertThat(caller.get(POOLS).json().getJsonArray("pools")).isEqualTo(new JsonArray().add(pool));
    refused(caller.post(POOLS, body), 409, "Conflict");
    pool("other", "python", 1);
    refused(caller.patch(POOLS + "/warm", new JsonObject().put("name", "other")), 409, "Conflict");

    JsonObject paused = new JsonObject().put("replicas", 0).put("name", "cold");
    assertThat(caller.patch(POOLS + "/warm", paused).json().getInteger("replicas")).isZero();
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(1);
    assertThat(caller.patch(TEMPLATES + "/python", new JsonObject().put("name", "py")).status())
        .isEqualTo(200);
    assertThat(caller.get(POOLS + "/cold").json().getString("template_name")).isEqualTo("py");
    assertThat(caller.delete(POOLS + "/cold").status()).isEqualTo(204);
    assertThat(caller.delete(POOLS + "/other").status()).isEqualTo(204);
    refused(caller.get(POOLS + "/cold"), 404, "NotFound");
    await().untilAsserted(() -> assertThat(data.resolve("boxes")).isEmptyDirectory());
  }

  @Test
  void poolThatCannotBe_isRefused() throws Exception {
    volume("data");
    template("mounting", "data");
    JsonObject body =
        new JsonObject().put("name", "p").put("template_name", "no").put("replicas", 1);
    refused(caller.post(POOLS, body), 400, "TemplateNotFound");
    refused(caller.post(POOLS, body.put("template_name", "mounting")), 400, "ValidationError");
    assertThat(caller.post(POOLS, body.put("replicas", 101)).status()).isEqualTo(422);
  }

  @Test
  void quotas_countVolumesPoolsAndWaitingBoxes() throws Exception {
    restart(builder().quotas(SandboxQuotas.defaults().volumes(1).pools(1).sandboxes(3)));
    volume("data");
    Caller.Answer volumes =
        caller.post(VOLUMES, new JsonObject().put("name", "more").put("size", "1Gi"));
    refused(volumes, 429, "QuotaExceeded");
    assertThat(volumes.message()).contains("volume count limit");
    template("python");
    JsonObject large =
        new JsonObject().put("name", "p").put("template_name", "python").put("replicas", 4);
    refused(caller.post(POOLS, large), 429, "QuotaExceeded");
    pool("p", "python", 3);
    refused(caller.post(BOXES, new JsonObject()), 429, "QuotaExceeded");
    refused(caller.post(POOLS, large.put("name", "q").put("replicas", 1)), 429, "QuotaExceeded");
    refused(caller.patch(POOLS + "/p", new JsonObject().put("replicas", 4)), 429, "QuotaExceeded");
  }

  @Test
  void slowPool_timesOutAndStays() throws Exception {
    restart(builder().provisioningDelay(Duration.ofDays(1)));
    template("python");
    JsonObject body =
        new JsonObject()
            .put("name", "slow")
            .put("template_name", "python")
            .put("replicas", 1)
            .put("timeout", 10);
    CompletableFuture<Caller.Answer> answer =
        CompletableFuture.supplyAsync(() -> post(POOLS, body));
    // Only the wait for the response ends within minutes.
    await()
        .until(
            () -> {
              timers.advance(Duration.ofSeconds(10));
              return answer.isDone();
            });
    refused(answer.join(), 504, "Timeout");
    assertThat(caller.get(POOLS + "/slow").status()).isEqualTo(200);
  }

  @Test
  void everything_isThereAfterARestart() throws Exception {
    JsonObject volume = volume("data");
    JsonObject template = template("worker", "data");
    template("python");
    JsonObject pool = pool("warm", "python", 1);
    restart(builder());
    assertThat(caller.get(VOLUMES + "/data").json()).isEqualTo(volume);
    assertThat(caller.get(TEMPLATES + "/worker").json()).isEqualTo(template);
    assertThat(caller.get(POOLS + "/warm").json()).isEqualTo(pool);
    assertThat(usage("sandbox_pool_replicas_count")).isEqualTo(1);
    assertThat(usage("templates_count")).isEqualTo(2);
    assertThat(usage("pools_count")).isEqualTo(1);
  }
}
