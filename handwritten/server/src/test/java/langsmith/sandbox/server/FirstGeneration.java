// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with volumes, templates and pools of the first generation. */
abstract class FirstGeneration {
  static final String VOLUMES = Caller.PREFIX + "/volumes";
  static final String TEMPLATES = Caller.PREFIX + "/templates";
  static final String POOLS = Caller.PREFIX + "/pools";
  static final String BOXES = Caller.PREFIX + "/boxes";

  @TempDir Path data;

  final ManualTimers timers = new ManualTimers();
  SandboxServer server;
  Caller caller;

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

  SandboxServer.Builder builder() {
    return SandboxServer.builder().dataDirectory(data).timers(timers);
  }

  void restart(SandboxServer.Builder other) {
    stop();
    start(other);
  }

  JsonObject make(String path, JsonObject body) throws Exception {
    Caller.Answer answer = caller.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  JsonObject volume(String name) throws Exception {
    return make(VOLUMES, new JsonObject().put("name", name).put("size", "1Gi"));
  }

  JsonObject template(String name) throws Exception {
    return make(TEMPLATES, new JsonObject().put("name", name).put("image", "python:3"));
  }

  JsonObject template(String name, String volume) throws Exception {
    JsonObject mount =
        new JsonObject().put("volume_name", volume).put("mount_path", "/mnt/../data");
    return make(
        TEMPLATES,
        new JsonObject()
            .put("name", name)
            .put("image", "python:3")
            .put("volume_mounts", new JsonArray().add(mount)));
  }

  JsonObject pool(String name, String template, int replicas) throws Exception {
    return make(
        POOLS,
        new JsonObject()
            .put("name", name)
            .put("template_name", template)
            .put("replicas", replicas)
            .put("wait_for_ready", false));
  }

  JsonObject box(String template) throws Exception {
    return caller.box(new JsonObject().put("template_name", template));
  }

  String run(JsonObject box, String command) throws Exception {
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", command))
        .json()
        .getString("stdout");
  }

  long usage(String member) throws Exception {
    return caller.get(Caller.PREFIX + "/usage").json().getLong(member);
  }

  void refused(Caller.Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(error);
  }
}
