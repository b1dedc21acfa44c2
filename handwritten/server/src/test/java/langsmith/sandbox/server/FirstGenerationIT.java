// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Volumes, templates, and what they share with pools. */
final class FirstGenerationIT extends FirstGeneration {
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
