// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Volumes that boxes attach, beside those of the first generation. */
final class VolumesIT {
  private static final String VOLUMES = Caller.PREFIX + "/volumes";
  private static final String BOXES = Caller.PREFIX + "/boxes";
  private static final long GIB = 1L << 30;

  @TempDir Path data;

  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private JsonObject volume(String name, long bytes) throws Exception {
    Caller.Answer answer =
        caller.post(VOLUMES, new JsonObject().put("name", name).put("size_bytes", bytes));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private JsonObject box(JsonObject... attached) throws Exception {
    return caller.box(new JsonObject().put("volumes", new JsonArray(List.of((Object[]) attached))));
  }

  private static JsonObject at(String path, String volume) {
    return new JsonObject().put("volume", volume).put("mount_path", path);
  }

  private Caller.Answer clone(String source, String name) throws Exception {
    return caller.post(VOLUMES + "/" + source + "/clone", new JsonObject().put("name", name));
  }

  /** Runs a command at the root of a box, with and without isolation. */
  private String run(JsonObject box, String command) throws Exception {
    String atRoot = "cd ~/../.. && " + command;
    return caller
        .post(Caller.data(box, "/execute", ""), new JsonObject().put("command", atRoot))
        .json()
        .getString("stdout");
  }

  private void stop(JsonObject box) throws Exception {
    Caller.Answer stopped =
        caller.post(BOXES + "/" + box.getString("name") + "/stop", new JsonObject());
    assertThat(stopped.status()).isEqualTo(204);
  }

  private void refused(Caller.Answer answer, int status, String words) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void size_isRoundedUpToWholeGib() throws Exception {
    assertThat(volume("one", 1).getLong("size_bytes")).isEqualTo(GIB);
    assertThat(volume("same", GIB).getLong("size_bytes")).isEqualTo(GIB);
    JsonObject two = volume("two", GIB + 1);
    assertThat(two.getLong("size_bytes")).isEqualTo(2 * GIB);
    assertThat(two.containsKey("size")).isFalse();
    assertThat(two.getString("status")).isEqualTo("ready");
    assertThat(two.getJsonArray("attachments")).isEmpty();
    JsonObject endless = new JsonObject().put("name", "v").put("size_bytes", Long.MAX_VALUE);
    refused(caller.post(VOLUMES, endless), 422, "size_bytes");
  }

  @Test
  void requestOfNeitherKindOrBoth_isInvalid() throws Exception {
    JsonObject named = new JsonObject().put("name", "v");
    refused(caller.post(VOLUMES, named), 422, "size_bytes");
    refused(
        caller.post(VOLUMES, named.copy().put("size", "1Gi").put("size_bytes", 1)),
        422,
        "either size_bytes, or size");
    refused(
        caller.post(VOLUMES, named.copy().put("size", "1Gi").put("description", "x")),
        422,
        "size_bytes with description");
  }

  @Test
  void update_keepsWhatIsAbsentAndClearsWhatIsNullOrEmpty() throws Exception {
    JsonObject wanted =
        new JsonObject()
            .put("name", "data")
            .put("size_bytes", 1)
            .put("description", "sets")
            .put("labels", new JsonObject().put("a", "1").put("b", "2"));
    assertThat(caller.post(VOLUMES, wanted).json().getString("description")).isEqualTo("sets");
    String path = VOLUMES + "/data";

    JsonObject labels = new JsonObject().put("labels", new JsonObject().put("c", "3"));
    JsonObject replaced = caller.patch(path, labels).json();
    assertThat(replaced.getString("description")).isEqualTo("sets");
    assertThat(replaced.getJsonObject("labels")).isEqualTo(new JsonObject().put("c", "3"));
    JsonObject silent = caller.patch(path, new JsonObject().putNull("description")).json();
    assertThat(silent.getString("description")).isNull();
    assertThat(silent.getJsonObject("labels")).isEqualTo(new JsonObject().put("c", "3"));
    assertThat(
            caller.patch(path, new JsonObject().putNull("labels")).json().getJsonObject("labels"))
        .isEmpty();
    caller.patch(path, labels);
    JsonObject empty = new JsonObject().put("labels", new JsonObject()).put("description", "");
    assertThat(caller.patch(path, empty).json().getJsonObject("labels")).isEmpty();
    refused(caller.patch(path, new JsonObject().put("name", "other")), 422, "cannot be changed");
    refused(caller.patch(path, new JsonObject().put("size", "2Gi")), 422, "cannot be changed");
  }

  @Test
  void bothKinds_liveAtOnePath() throws Exception {
    JsonObject current = volume("current", 1);
    JsonObject first =
        caller.post(VOLUMES, new JsonObject().put("name", "older").put("size", "1Gi")).json();

    JsonObject plain = caller.get(VOLUMES).json();
    assertThat(plain.getJsonArray("items")).isEqualTo(new JsonArray().add(current));
    assertThat(plain.getJsonArray("volumes")).isEqualTo(new JsonArray().add(first));
    JsonObject paged = caller.get(VOLUMES + "?page_size=10").json();
    assertThat(paged.getJsonArray("items")).isEqualTo(new JsonArray().add(current));
    assertThat(paged.containsKey("volumes")).isFalse();
    assertThat(paged.containsKey("next_cursor")).isTrue();
    refused(
        caller.post(VOLUMES, new JsonObject().put("name", "older").put("size_bytes", 1)),
        409,
        "older");
    refused(
        caller.patch(VOLUMES + "/older", new JsonObject().put("description", "x")),
        422,
        "first generation");
    refused(clone("older", "copy"), 400, "can be cloned");
    refused(
        caller.post(BOXES, new JsonObject().put("volumes", new JsonArray().add(at("/d", "older")))),
        400,
        "first generation");
    JsonObject mount = new JsonObject().put("volume_name", "current").put("mount_path", "/d");
    refused(
        caller.post(
            Caller.PREFIX + "/templates",
            new JsonObject()
                .put("name", "t")
                .put("image", "i")
                .put("volume_mounts", new JsonArray().add(mount))),
        400,
        "current");
  }

  @Test
  void list_isPagedByCursorAndFiltered() throws Exception {
    for (String name : List.of("a-one", "b-one", "a-two")) {
      volume(name, 1);
    }
    JsonObject page = caller.get(VOLUMES + "?page_size=2").json();
    assertThat(names(page)).containsExactly("a-two", "b-one");
    JsonObject last =
        caller.get(VOLUMES + "?page_size=2&cursor=" + page.getString("next_cursor")).json();
    assertThat(names(last)).containsExactly("a-one");
    assertThat(last.getString("next_cursor")).isNull();
    assertThat(names(caller.get(VOLUMES + "?name_contains=A-").json()))
        .containsExactly("a-two", "a-one");
  }

  private static List<String> names(JsonObject page) {
    return page.getJsonArray("items").stream()
        .map(item -> ((JsonObject) item).getString("name"))
        .toList();
  }

  @Test
  void attachedVolume_isSharedShownAndNotDeleted() throws Exception {
    JsonObject volume = volume("data", 1);
    JsonObject writer = box(at("/data", "data"));
    JsonObject reader = box(at("/in", volume.getString("id")).put("read_only", true));
    assertThat(reader.getJsonArray("volumes"))
        .isEqualTo(
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("mount_path", "/in")
                        .put("read_only", true)
                        .put("volume_id", volume.getString("id"))
                        .put("volume_name", "data")));
    run(writer, "echo shared > data/f");
    assertThat(run(reader, "cat in/f")).isEqualTo("shared\n");
    refused(caller.upload(reader, "/in/x", new byte[1]), 400, "read-only");
    JsonArray attachments = caller.get(VOLUMES + "/data").json().getJsonArray("attachments");
    assertThat(attachments)
        .isEqualTo(
            new JsonArray()
                .add(attachment(writer, "/data", false))
                .add(attachment(reader, "/in", true)));
    stop(writer);
    refused(caller.delete(VOLUMES + "/data"), 409, "used by the sandbox");
    caller.delete(BOXES + "/" + reader.getString("id"));
    refused(caller.delete(VOLUMES + "/data"), 409, "used by the sandbox");
    caller.delete(BOXES + "/" + writer.getString("id"));
    assertThat(caller.delete(VOLUMES + "/data").status()).isEqualTo(204);
    assertThat(data.resolve("volumes").resolve(volume.getString("id"))).doesNotExist();
  }

  private static JsonObject attachment(JsonObject box, String path, boolean readOnly) {
    return new JsonObject()
        .put("mount_path", path)
        .put("read_only", readOnly)
        .put("sandbox_id", box.getString("id"))
        .put("sandbox_name", box.getString("name"));
  }

  @Test
  void attachmentThatCannotBe_isRefused() throws Exception {
    volume("data", 1);
    for (String path : List.of("/", "/usr/lib", "data", "/proc/x")) {
      refused(
          caller.post(
              BOXES, new JsonObject().put("volumes", new JsonArray().add(at(path, "data")))),
          422,
          "volumes");
    }
    refused(
        caller.post(BOXES, new JsonObject().put("volumes", new JsonArray().add(at("/d", "none")))),
        400,
        "none");
    JsonArray five = new JsonArray();
    for (int i = 0; i < 5; i++) {
      five.add(at("/d" + i, "data"));
    }
    refused(caller.post(BOXES, new JsonObject().put("volumes", five)), 422, "volumes");
  }

  @Test
  void clone_hasTheFilesAndGoesItsOwnWay() throws Exception {
    JsonObject source = volume("data", 3 * GIB);
    JsonObject writer = box(at("/data", "data"));
    run(writer, "mkdir data/d; echo before > data/d/f; chmod 750 data/d/f; ln -s d/f data/link");
    refused(clone("data", "copy"), 409, "not stopped");
    stop(writer);

    JsonObject copy = clone("data", "copy").json();
    assertThat(copy.getString("source_volume_id")).isEqualTo(source.getString("id"));
    assertThat(copy.getLong("size_bytes")).isEqualTo(3 * GIB);
    assertThat(copy.getString("status")).isEqualTo("ready");

    JsonObject both = box(at("/data", "data"), at("/copy", "copy"));
    assertThat(run(both, "cat copy/link; stat -c %a copy/d/f")).isEqualTo("before\n750\n");
    run(both, "echo after > copy/d/f");
    assertThat(run(both, "cat data/d/f")).isEqualTo("before\n");
    refused(clone("data", "copy"), 409, "copy");
  }

  @Test
  void sourceThatIsOnlyRead_canBeClonedWhileItIs() throws Exception {
    volume("data", 1);
    box(at("/data", "data").put("read_only", true));

    assertThat(clone("data", "copy").status()).isEqualTo(201);
  }

  @Test
  void boxCreatedDuringAClone_writesOnlyAfterIt() throws Exception {
    volume("data", 1);
    JsonObject filler = box(at("/data", "data"));
    run(filler, "for i in $(seq 3000); do echo $i > data/$i; done");
    stop(filler);

    CompletableFuture<Caller.Answer> cloning =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return clone("data", "copy");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    await().until(() -> caller.get(VOLUMES + "/copy").status() == 200);
    String id = caller.get(VOLUMES + "/copy").json().getString("id");
    await().until(() -> Files.exists(data.resolve("volumes").resolve(id)));
    JsonObject writer = box(at("/data", "data"));
    run(writer, "rm -f data/*; echo other > data/new");

    assertThat(cloning.get().status()).isEqualTo(201);
    JsonObject reader = box(at("/copy", "copy"));
    assertThat(run(reader, "ls copy | wc -l; cat copy/* | sort -n | uniq | wc -l"))
        .isEqualTo("3000\n3000\n");
  }

  @Test
  void everything_isThereAfterARestart() throws Exception {
    JsonObject volume = volume("data", 1);
    JsonObject box = box(at("/data", "data"));
    run(box, "echo kept > data/f");
    stop();
    start();

    JsonObject restored = caller.get(VOLUMES + "/data").json();
    assertThat(restored.getString("id")).isEqualTo(volume.getString("id"));
    assertThat(restored.getJsonArray("attachments")).hasSize(1);
    assertThat(caller.download(box, "/data/f").body()).isEqualTo("kept\n");
  }

  @Test
  void uploadBeyondTheSize_isRefused() throws Exception {
    volume("data", 1);
    JsonObject box = box(at("/data", "data"));
    run(box, "truncate -s " + (GIB - 10) + " data/large");

    assertThat(caller.upload(box, "/data/fits", new byte[10]).status()).isEqualTo(200);
    refused(caller.upload(box, "/data/not", new byte[1]), 400, "no space left");
  }
}
