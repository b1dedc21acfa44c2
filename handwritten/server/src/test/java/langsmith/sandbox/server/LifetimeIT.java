// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of boxes over time, with a virtual clock. */
final class LifetimeIT {
  @TempDir Path data;

  private final ManualTimers timers = new ManualTimers();
  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().dataDirectory(data).timers(timers).template("any").start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private JsonObject read(JsonObject box) throws Exception {
    return caller.get(Caller.PREFIX + "/boxes/" + box.getString("id")).json();
  }

  private void awaitGone(JsonObject box) {
    await()
        .until(() -> caller.get(Caller.PREFIX + "/boxes/" + box.getString("id")).status() == 404);
    await().until(() -> !Files.exists(data.resolve("boxes").resolve(box.getString("id"))));
  }

  @Test
  void idleBox_stopsAndIsWokenByAnyUse() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("idle_ttl_seconds", 60));
    assertThat(caller.upload(box, "kept", new byte[3]).status()).isEqualTo(200);
    timers.advance(Duration.ofSeconds(60));
    await().until(() -> read(box).getString("status").equals("stopped"));
    assertThat(read(box).getString("stopped_at")).isEqualTo("2026-01-01T00:01:00Z");
    assertThat(read(box).getString("dataplane_url")).isEqualTo(box.getString("dataplane_url"));
    assertThat(caller.get(Caller.PREFIX + "/boxes?status=stopped").json().getJsonArray("items"))
        .hasSize(1);

    assertThat(caller.download(box, "kept").body()).hasSize(3);
    assertThat(read(box).getString("status")).isEqualTo("ready");
    assertThat(read(box).containsKey("stopped_at")).isFalse();
  }

  @Test
  void use_movesTheIdleDeadline() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("idle_ttl_seconds", 60));
    for (int i = 0; i < 5; i++) {
      timers.advance(Duration.ofSeconds(59));
      assertThat(caller.download(box, "nothing").status()).isEqualTo(404);
    }
    assertThat(read(box).getString("status")).isEqualTo("ready");
    timers.advance(Duration.ofSeconds(60));
    await().until(() -> read(box).getString("status").equals("stopped"));
  }

  @Test
  void lookingAtABox_isNoUse() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("idle_ttl_seconds", 60));
    timers.advance(Duration.ofSeconds(59));
    assertThat(read(box).getString("status")).isEqualTo("ready");
    timers.advance(Duration.ofSeconds(1));
    await().until(() -> read(box).getString("status").equals("stopped"));
  }

  @Test
  void idleTemplateBox_isDeleted() throws Exception {
    JsonObject box =
        caller.box(new JsonObject().put("template_name", "any").put("idle_ttl_seconds", 60));
    assertThat(box.getString("expires_at")).isEqualTo("2026-01-01T00:01:00Z");
    timers.advance(Duration.ofSeconds(60));
    awaitGone(box);
  }

  @Test
  void boxPastItsTtl_isDeletedHoweverBusy() throws Exception {
    JsonObject box =
        caller.box(new JsonObject().put("ttl_seconds", 120).put("idle_ttl_seconds", 0));
    timers.advance(Duration.ofSeconds(119));
    assertThat(caller.upload(box, "x", new byte[1]).status()).isEqualTo(200);
    timers.advance(Duration.ofSeconds(1));
    awaitGone(box);
  }

  @Test
  void stoppedBox_isDeletedInTheEnd() throws Exception {
    JsonObject box =
        caller.box(
            new JsonObject().put("idle_ttl_seconds", 60).put("delete_after_stop_seconds", 180));
    timers.advance(Duration.ofSeconds(60));
    await().until(() -> read(box).getString("status").equals("stopped"));
    timers.advance(Duration.ofSeconds(179));
    assertThat(read(box).getString("status")).isEqualTo("stopped");
    // The stop may still be ending commands when the clock advances; its timer is set afterwards.
    await()
        .until(
            () -> {
              timers.advance(Duration.ofSeconds(1));
              return caller.get(Caller.PREFIX + "/boxes/" + box.getString("id")).status() == 404;
            });
    awaitGone(box);
  }

  @Test
  void zero_meansNever() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("idle_ttl_seconds", 0).put("ttl_seconds", 0));
    timers.advance(Duration.ofDays(3650));
    assertThat(read(box).getString("status")).isEqualTo("ready");
  }

  @Test
  void changedLimit_countsAtOnce() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    timers.advance(Duration.ofSeconds(90));
    JsonObject change = new JsonObject().put("ttl_seconds", 60);
    assertThat(caller.patch(Caller.PREFIX + "/boxes/" + box.getString("id"), change).status())
        .isEqualTo(200);
    timers.advance(Duration.ZERO);
    awaitGone(box);
  }

  @Test
  void deletedBox_leavesNothing() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    Path root = data.resolve("boxes").resolve(box.getString("id")).resolve("root");
    Path outside = Files.createDirectory(data.resolve("outside"));
    Files.writeString(outside.resolve("precious"), "kept");
    Files.createSymbolicLink(root.resolve("link"), outside);
    assertThat(caller.upload(box, "/a/b/c", new byte[1]).status()).isEqualTo(200);
    assertThat(caller.delete(Caller.PREFIX + "/boxes/" + box.getString("id")).status())
        .isEqualTo(204);
    assertThat(data.resolve("boxes")).isEmptyDirectory();
    assertThat(data.resolve("state/boxes")).isEmptyDirectory();
    assertThat(outside.resolve("precious")).hasContent("kept");
  }
}
