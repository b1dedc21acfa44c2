// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import langsmith.sandbox.api.model.ImageConfig;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotPart;
import langsmith.sandbox.api.model.SnapshotSortKey;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.api.model.SortOrder;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsIT {
  private static final String ID = "a1c4b0de-2f7b-4c58-9e3a-7d1f0b6c5e42";

  private final FakeService service = new FakeService();
  private Snapshots snapshots;

  @BeforeEach
  void start() throws IOException {
    service.start();
    snapshots = new Snapshots(service.context());
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void create_postsThenAsksUntilItIsReady() {
    service.answer(201, snapshot("building"));
    service.answer(200, snapshot("building"));
    service.answer(503, "");
    service.answer(200, snapshot("ready"));

    Snapshot made = snapshots.create(CreateSnapshot.fromImage("team/python", "python:3.13", 4096));

    assertThat(made.status()).isEqualTo(SnapshotStatus.READY);
    assertThat(service.call())
        .isEqualTo(
            "POST /snapshots {\"name\":\"team/python\",\"docker_image\":\"python:3.13\","
                + "\"fs_capacity_bytes\":4096}");
    assertThat(service.call()).isEqualTo("GET /snapshots/" + ID);
    assertThat(service.requests()).isEqualTo(4);
  }

  @Test
  void createWithEverything_sendsEverything() {
    service.answer(201, snapshot("building"));

    snapshots.create(
        CreateSnapshot.fromImage("a", "i", 1)
            .registry(ID)
            .tag("v2")
            .description("tools")
            .label("k", "v")
            .label("l", "w")
            .runConfig(RunConfig.builder().user("1000").workDir("/srv").build())
            .readyTimeout(Duration.ZERO));

    assertThat(service.call())
        .contains("\"registry_id\":\"" + ID + "\"")
        .contains("\"tag\":\"v2\"", "\"description\":\"tools\"")
        .contains("\"labels\":{\"k\":\"v\",\"l\":\"w\"}")
        .contains("\"run_config\":{\"user\":\"1000\",\"work_dir\":\"/srv\"}");
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void snapshotThatFails_endsTheWaitWithItsReason() {
    service.answer(201, snapshot("building"));
    service.answer(
        200, "{\"id\":\"x\",\"name\":\"a\",\"status\":\"failed\",\"status_message\":\"no image\"}");

    ResourceCreationException e =
        catchThrowableOfType(
            ResourceCreationException.class,
            () -> snapshots.create(CreateSnapshot.fromImage("a", "i", 1)));

    assertThat(e.resourceType()).isEqualTo("snapshot");
    assertThat(e).hasMessageContaining("it is failed and will not become ready: no image");
    assertThat(service.pacing().pauses()).isEmpty();
  }

  @Test
  void waitThatIsOver_tellsTheLastStatus() {
    service.answerForever(200, snapshot("building"));
    service.answer(200, snapshot("building"));

    ResourceTimeoutException e =
        catchThrowableOfType(
            ResourceTimeoutException.class,
            () -> snapshots.waitUntilReady("team/python:v2", Duration.ofSeconds(3)));

    assertThat(e.lastStatus()).isEqualTo("building");
    assertThat(service.pacing().nanoTime()).isEqualTo(Duration.ofSeconds(3).toNanos());
    assertThat(service.take().line()).endsWith("/snapshots/team%2Fpython:v2");
  }

  @Test
  void snapshotThatIsReadyAtOnce_isNotAskedFor() {
    service.answer(201, snapshot("ready"));

    snapshots.create(CreateSnapshot.fromImage("a", "i", 1));

    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void capture_sendsWhatIsWanted() {
    service.answer(201, snapshot("ready"));
    service.answer(201, snapshot("ready"));

    snapshots.capture(
        "my box",
        CaptureSnapshot.named("a")
            .tag("t")
            .description("d")
            .label("k", "v")
            .include(SnapshotPart.LABELS, SnapshotPart.ENV_VARS)
            .confirmSecretValues()
            .includeMemory()
            .runConfig(RunConfig.builder().user("0").build()));
    snapshots.capture(
        "box",
        CaptureSnapshot.named("a")
            .dockerImage("image:1")
            .fileSystemBytes(7)
            .checkpoint("c")
            .imageConfig(ImageConfig.builder().build()));

    assertThat(service.call())
        .startsWith("POST /boxes/my%20box/snapshot {\"name\":\"a\"")
        .contains("\"include\":[\"labels\",\"env_vars\"]", "\"include_memory\":true")
        .contains(
            "\"confirm_allow_snapshot_secret_values\":true", "\"run_config\":{\"user\":\"0\"}");
    assertThat(service.call())
        .contains("\"docker_image\":\"image:1\"", "\"fs_capacity_bytes\":7")
        .contains("\"checkpoint\":\"c\"", "\"image_config\":{}");
  }

  @Test
  void captureOfNoSandbox_namesTheSandbox() {
    service.answer(404, "");

    ResourceNotFoundException e =
        catchThrowableOfType(
            ResourceNotFoundException.class,
            () -> snapshots.capture("box", CaptureSnapshot.named("a")));

    assertThat(e.resourceType()).isEqualTo("sandbox");
    assertThat(e.name()).isEqualTo("box");
  }

  @Test
  void captureThatIsRefused_isAboutValues() {
    service.answer(400, "{\"detail\":{\"error\":\"InvalidRequest\",\"message\":\"confirm\"}}");

    assertThatThrownBy(() -> snapshots.capture("box", CaptureSnapshot.named("a")))
        .isInstanceOf(SandboxValidationException.class);
  }

  @Test
  void getDeleteTags_encodeTheReference() {
    service.answer(200, snapshot("ready"));
    service.answer(204, "");
    service.answer(
        200, "{\"name\":\"a/b\",\"tags\":[{\"tag\":\"latest\",\"snapshot_id\":\"" + ID + "\"}]}");
    service.answer(404, "");

    snapshots.get("system/default:latest");
    snapshots.delete("a/b:c");
    assertThat(snapshots.tags("a/b")).singleElement().matches(t -> t.tag().equals("latest"));
    ResourceNotFoundException e =
        catchThrowableOfType(ResourceNotFoundException.class, () -> snapshots.delete("gone"));

    assertThat(e.resourceType()).isEqualTo("snapshot");
    assertThat(service.call()).isEqualTo("GET /snapshots/system%2Fdefault:latest");
    assertThat(service.call()).isEqualTo("DELETE /snapshots/a%2Fb:c");
    assertThat(service.call()).isEqualTo("GET /snapshots-by-name/a%2Fb");
  }

  @Test
  void list_sendsFiltersWithEveryPage() {
    service.answer(200, "{\"items\":[" + snapshot("ready") + "],\"next_cursor\":\"c\"}");
    service.answer(200, "{\"items\":[]}");
    SnapshotQuery query =
        SnapshotQuery.all()
            .nameContains("py")
            .status(SnapshotStatus.READY)
            .createdByMe()
            .label("k")
            .label("team", "a b")
            .sortBy(SnapshotSortKey.NAME, SortOrder.ASC)
            .pageSize(7);

    assertThat(snapshots.list(query)).hasSize(1);

    String filters =
        "&name_contains=py&status=ready&created_by=me&label=k&label=team%3Da%20b"
            + "&sort_by=name&sort_order=asc";
    assertThat(service.call()).isEqualTo("GET /snapshots?page_size=7" + filters);
    assertThat(service.call()).isEqualTo("GET /snapshots?page_size=7&cursor=c" + filters);
  }

  @Test
  void serverWithoutCursors_isAskedForOffsetsAndDirection() {
    service.answer(
        200, "{\"snapshots\":[" + (snapshot("ready") + ",").repeat(49) + snapshot("x") + "]}");
    service.answer(200, "{\"snapshots\":[]}");

    assertThat(snapshots.list(SnapshotQuery.all().sortBy(SnapshotSortKey.NAME, SortOrder.DESC)))
        .hasSize(1);

    service.call();
    assertThat(service.call())
        .isEqualTo("GET /snapshots?limit=50&offset=50&sort_by=name&sort_direction=desc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "a//b", "/a", "a/", "a b", "a:b", "system/a", "-a", "a..b"})
  void nameThatCannotBe_isRejectedAtOnce(String name) {
    assertThatThrownBy(() -> CaptureSnapshot.named(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the snapshot name");
    assertThatThrownBy(() -> CreateSnapshot.fromImage(name, "i", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesThatCannotBe_areRejectedAtOnce() {
    CreateSnapshot create = CreateSnapshot.fromImage("a", "i", 1);
    CaptureSnapshot capture = CaptureSnapshot.named("a");

    assertThatThrownBy(() -> CaptureSnapshot.named("a".repeat(256))).hasMessageContaining("256");
    assertThatThrownBy(() -> CreateSnapshot.fromImage("a", " ", 1)).hasMessageContaining("image");
    assertThatThrownBy(() -> CreateSnapshot.fromImage("a", "i", 0)).hasMessageContaining("least 1");
    assertThatThrownBy(() -> create.registry("ghcr")).hasMessageContaining("UUID");
    assertThatThrownBy(() -> create.tag("a:b")).hasMessageContaining("the tag");
    assertThatThrownBy(() -> snapshots.tags("a:b")).hasMessageContaining("without a tag");
    assertThatThrownBy(() -> create.description("x".repeat(1025))).hasMessageContaining("1024");
    assertThatThrownBy(() -> create.runConfig(RunConfig.builder().workDir("srv").build()))
        .hasMessageContaining("absolute");
    assertThatThrownBy(() -> capture.includeMemory().dockerImage("i"))
        .hasMessageContaining("memory cannot be captured together");
    assertThatThrownBy(() -> capture.checkpoint("c").includeMemory())
        .hasMessageContaining("memory cannot be captured together");
    assertThatThrownBy(() -> SnapshotQuery.all().label("a=b")).hasMessageContaining("=");
    assertThatThrownBy(() -> SnapshotQuery.all().pageSize(0)).hasMessageContaining("1 to 500");
    assertThatThrownBy(() -> snapshots.get("..")).isInstanceOf(IllegalArgumentException.class);
    assertThat(service.requests()).isZero();
  }

  private static String snapshot(String status) {
    return "{\"id\":\"" + ID + "\",\"name\":\"team/python\",\"status\":\"" + status + "\"}";
  }
}
