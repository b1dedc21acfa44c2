// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state that a server restores from the data directory of another one. */
final class RestartIT {
  private static final String BOXES = Caller.PREFIX + "/boxes";

  @TempDir Path data;

  private final ManualTimers timers = new ManualTimers();
  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().dataDirectory(data).timers(timers).start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private void restart() {
    stop();
    start();
  }

  private JsonObject read(JsonObject box) throws Exception {
    return caller.get(BOXES + "/" + box.getString("id")).json();
  }

  @Test
  void box_comesBackStoppedWithEverything() throws Exception {
    JsonObject config =
        new JsonObject()
            .put("work_dir", "/srv/app")
            .put("env_vars", new JsonObject().put("A", "1"));
    JsonObject box =
        caller.box(
            new JsonObject()
                .put("name", "kept")
                .put("vcpus", 2)
                .put("labels", new JsonObject().put("team", "red"))
                .put("env_vars", new JsonObject().put("B", "2"))
                .put("idle_ttl_seconds", 0)
                .put("run_config", config));
    assertThat(caller.upload(box, "file", "content".getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(200);
    restart();

    JsonObject found = read(box);
    assertThat(found.getString("status")).isEqualTo("stopped");
    assertThat(found.getString("stopped_at")).isEqualTo("2026-01-01T00:00:00Z");
    for (String member :
        new String[] {
          "name", "created_at", "updated_at", "labels", "run_config", "vcpus", "idle_ttl_seconds"
        }) {
      assertThat(found.getValue(member)).as(member).isEqualTo(box.getValue(member));
    }
    assertThat(caller.post(BOXES, new JsonObject().put("name", "kept")).status()).isEqualTo(409);
    JsonObject command = new JsonObject().put("command", "echo $A $B; cat ~/file; pwd");
    String out = caller.post(Caller.data(box, "/execute", ""), command).json().getString("stdout");
    assertThat(out).startsWith("1 2\ncontent").endsWith("/srv/app\n");
    assertThat(read(box).getString("status")).isEqualTo("ready");
  }

  @Test
  void newBoxes_areYoungerThanOldOnes() throws Exception {
    JsonObject old = caller.box(new JsonObject());
    restart();
    JsonObject young = caller.box(new JsonObject());
    assertThat(
            caller.get(BOXES).json().getJsonArray("items").stream()
                .map(item -> ((JsonObject) item).getString("id")))
        .containsExactly(young.getString("id"), old.getString("id"));
  }

  @Test
  void renamedAndDeletedBoxes_areAsTheyWereLeft() throws Exception {
    JsonObject renamed = caller.box(new JsonObject().put("name", "before"));
    JsonObject deleted = caller.box(new JsonObject());
    JsonObject change = new JsonObject().put("name", "after").put("idle_ttl_seconds", 120);
    assertThat(caller.patch(BOXES + "/before", change).status()).isEqualTo(200);
    assertThat(caller.delete(BOXES + "/" + deleted.getString("id")).status()).isEqualTo(204);
    restart();
    assertThat(read(renamed).getString("name")).isEqualTo("after");
    assertThat(read(renamed).getInteger("idle_ttl_seconds")).isEqualTo(120);
    assertThat(caller.get(BOXES + "/" + deleted.getString("id")).status()).isEqualTo(404);
  }

  @Test
  void timeGoesOn_forABoxThatWasStopped() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("delete_after_stop_seconds", 60));
    restart();
    timers.advance(Duration.ofSeconds(60));
    await().until(() -> caller.get(BOXES + "/" + box.getString("id")).status() == 404);
    await().until(() -> !Files.exists(data.resolve("boxes").resolve(box.getString("id"))));
  }

  @Test
  void filesOfBoxesThatAreNotKnown_areClearedAway() throws Exception {
    stop();
    Files.createDirectories(data.resolve("boxes/0000/root/home"));
    start();
    assertThat(data.resolve("boxes/0000")).doesNotExist();
  }

  @Test
  void boxThatWasBeingProvisioned_hasFailedAndCanBeStarted() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    stop();
    Path record = data.resolve("state/boxes/" + box.getString("id") + ".json");
    JsonObject stored = new JsonObject(Files.readString(record));
    Files.writeString(record, stored.put("status", "provisioning").encode());
    start();
    assertThat(read(box).getString("status")).isEqualTo("failed");
    assertThat(read(box).getString("status_message")).contains("start it");
  }

  @Test
  void state_isForItsOwnerOnly() throws Exception {
    assertThat(Files.getPosixFilePermissions(data.resolve("state")))
        .containsOnly(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
  }
}
