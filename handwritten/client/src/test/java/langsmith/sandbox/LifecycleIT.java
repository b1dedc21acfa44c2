// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.api.model.BoxSortKey;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.SortOrder;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starting, stopping, capturing, and lists of sandboxes. */
class LifecycleIT {
  private static final String TAG = "3f2b8c1e-0d4a-4a57-8a0b-6f1d2e3c4b5a";

  private final FakeService service = new FakeService();
  private Sandboxes sandboxes;

  @BeforeEach
  void start() throws IOException {
    service.start();
    sandboxes = service.sandboxes();
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void start_postsAndWaitsUntilItIsReady() {
    service.answer(202, "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"provisioning\"}");
    service.answer(200, "{\"status\":\"provisioning\"}");
    service.answer(200, "{\"status\":\"ready\"}");
    service.answer(200, service.box("ready"));

    Sandbox sandbox = sandboxes.start("box", Duration.ofSeconds(60));

    assertThat(sandbox.status()).isEqualTo(SandboxStatus.READY);
    assertThat(service.call()).isEqualTo("POST /boxes/box/start");
    assertThat(service.call()).isEqualTo("GET /boxes/box/status");
  }

  @Test
  void startWithoutWait_onlyPosts() {
    service.answer(202, service.box("provisioning"));

    assertThat(sandboxes.start("box", Duration.ZERO).status())
        .isEqualTo(SandboxStatus.PROVISIONING);
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void startThatFails_isSaidSoAndNeverSentTwice() {
    service.answer(202, service.box("provisioning"));
    service.answer(200, "{\"status\":\"failed\",\"status_message\":\"no host\"}");
    service.answer(400, "{\"detail\":{\"error\":\"InvalidRequest\",\"message\":\"not stopped\"}}");
    service.answer(404, "");
    service.answer(503, "");

    assertThatThrownBy(() -> sandboxes.start("box", Duration.ofSeconds(60)))
        .isInstanceOf(ResourceCreationException.class)
        .hasMessageContaining("no host");
    assertThatThrownBy(() -> sandboxes.start("box", Duration.ofSeconds(60)))
        .isExactlyInstanceOf(SandboxApiException.class)
        .hasMessageContaining("not stopped; check the status");
    assertThatThrownBy(() -> sandboxes.start("box", Duration.ofSeconds(60)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> sandboxes.start("box", Duration.ofSeconds(60)))
        .isExactlyInstanceOf(SandboxApiException.class);
    assertThat(service.requests()).isEqualTo(5);
  }

  @Test
  void stop_posts() {
    service.answer(204, "");
    service.answer(404, "");

    sandboxes.stop("box");
    assertThatThrownBy(() -> sandboxes.stop("box")).isInstanceOf(ResourceNotFoundException.class);

    assertThat(service.call()).isEqualTo("POST /boxes/box/stop");
  }

  @Test
  void stoppedSandbox_keepsItsAddressAndSaysTheNewThings() {
    service.answer(200, service.box("ready"));
    service.answer(204, "");
    service.answer(
        200,
        "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"stopped\","
            + "\"stopped_at\":\"2026-11-02T10:00:00Z\"}");
    Sandbox sandbox = sandboxes.get("box");

    sandbox.stop();

    assertThat(sandbox.status()).isEqualTo(SandboxStatus.STOPPED);
    assertThat(sandbox.info().stoppedAt()).isNotNull();
    assertThat(sandbox.dataPlaneUrl()).hasPath("/sb/1");
  }

  @Test
  void stoppedSandboxThatCannotBeFetched_hasStoppedAllTheSame() {
    service.answer(200, service.box("ready"));
    service.answer(204, "");
    service.answer(500, "");
    Sandbox sandbox = sandboxes.get("box");

    sandbox.stop();

    assertThat(sandbox.status()).isEqualTo(SandboxStatus.STOPPED);
  }

  @Test
  void startedSandbox_saysTheNewThings() {
    service.answer(200, service.box("stopped"));
    service.answer(202, "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"provisioning\"}");
    service.answer(200, "{\"status\":\"ready\"}");
    service.answer(200, service.box("ready"));
    Sandbox sandbox = sandboxes.get("box");

    assertThat(sandbox.start()).isSameAs(sandbox);

    assertThat(sandbox.status()).isEqualTo(SandboxStatus.READY);
    assertThat(sandbox.dataPlaneUrl()).isNotNull();
    service.call();
    assertThat(service.call()).isEqualTo("POST /boxes/id-1/start");
  }

  @Test
  void capture_isByIdAndWaits() {
    service.answer(200, service.box("ready"));
    service.answer(201, "{\"id\":\"s-1\",\"name\":\"a\",\"status\":\"building\"}");
    service.answer(200, "{\"id\":\"s-1\",\"name\":\"a\",\"status\":\"ready\"}");

    assertThat(sandboxes.get("box").capture("a").id()).isEqualTo("s-1");

    service.call();
    assertThat(service.call()).isEqualTo("POST /boxes/id-1/snapshot {\"name\":\"a\"}");
    assertThat(service.call()).isEqualTo("GET /snapshots/s-1");
  }

  @Test
  void batchDelete_tellsWhatBecameOfEach() {
    service.answer(
        200, "{\"deleted\":[\"a\"],\"skipped\":[{\"name\":\"b\",\"reason\":\"not found\"}]}");

    BatchDeleteResult result = sandboxes.delete(List.of("a", "b"));

    assertThat(result.deleted()).containsExactly("a");
    assertThat(result.skipped())
        .singleElement()
        .satisfies(box -> assertThat(box.reason()).isEqualTo("not found"));
    assertThat(service.call()).isEqualTo("POST /boxes/batch-delete {\"names\":[\"a\",\"b\"]}");
    assertThatThrownBy(() -> sandboxes.delete(List.of())).hasMessageContaining("at least one");
  }

  @Test
  void list_sendsFiltersWithEveryPage() {
    service.answer(200, "{\"items\":[],\"next_cursor\":\"c\"}");
    service.answer(200, "{\"items\":[],\"next_cursor\":null}");
    SandboxQuery query =
        SandboxQuery.all()
            .nameContains("b")
            .status(SandboxStatus.STOPPED)
            .createdByMe()
            .label("k")
            .label("k2", "v=2")
            .tagValueId(TAG)
            .sortBy(BoxSortKey.STOPPED_AT, SortOrder.ASC)
            .pageSize(500);

    assertThat(sandboxes.list(query).stream()).isEmpty();

    String filters =
        "&name_contains=b&status=stopped&created_by=me&label=k&label=k2%3Dv%3D2&tag_value_id="
            + TAG
            + "&sort_by=stopped_at&sort_order=asc";
    assertThat(service.call()).isEqualTo("GET /boxes?page_size=500" + filters);
    assertThat(service.call()).isEqualTo("GET /boxes?page_size=500&cursor=c" + filters);
  }

  @Test
  void queryThatCannotBe_isRejectedAtOnce() {
    SandboxQuery all = SandboxQuery.all();

    assertThatThrownBy(() -> all.status(SandboxStatus.OTHER)).hasMessageContaining("OTHER");
    assertThatThrownBy(() -> all.tagValueId("t")).hasMessageContaining("UUID");
    assertThatThrownBy(() -> all.nameContains("")).hasMessageContaining("blank");
    assertThatThrownBy(() -> all.pageSize(501)).hasMessageContaining("1 to 500");
  }

  @Test
  void create_sendsRunConfigAccessVolumesAndTags() {
    service.answer(201, service.box("ready"));
    service.answer(201, service.box("ready"));

    sandboxes.create(
        CreateSandbox.fromDefault()
            .runConfig(RunConfig.builder().user("1000").workDir("/srv").build())
            .delegateAccess(List.of("runs:read"))
            .volume("data", "/data", true)
            .volume("more", "/more", false)
            .tagValueIds(List.of(TAG)));

    assertThat(service.call())
        .contains("\"run_config\":{\"user\":\"1000\",\"work_dir\":\"/srv\"}")
        .contains("\"access_delegation\":{\"mode\":\"EXPLICIT\",\"permissions\":[\"runs:read\"]}")
        .contains("{\"mount_path\":\"/data\",\"volume\":\"data\",\"read_only\":true}")
        .contains("{\"mount_path\":\"/more\",\"volume\":\"more\"}")
        .contains("\"tag_value_ids\":[\"" + TAG + "\"]");
  }

  @Test
  void createThatCannotBe_isRejectedAtOnce() {
    CreateSandbox create = CreateSandbox.fromDefault();
    CreateSandbox full =
        create.volume("a", "/a", true).volume("b", "/b", true).volume("c", "/c", true);

    assertThatThrownBy(() -> create.delegateAccess(List.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> create.volume("a", "a", true)).hasMessageContaining("absolute");
    assertThatThrownBy(() -> full.volume("d", "/d", true).volume("e", "/e", true))
        .hasMessageContaining("at most 4");
    assertThatThrownBy(() -> create.runConfig(RunConfig.builder().workDir("x").build()))
        .hasMessageContaining("absolute");
    assertThatThrownBy(() -> create.tagValueIds(List.of("x"))).hasMessageContaining("UUID");
    assertThatThrownBy(() -> create.memoryBytes((64L << 30) + 1)).hasMessageContaining("64 GiB");
    for (String name : List.of("Box", "1box", "box-", "b x", "b/x", "böx")) {
      assertThatThrownBy(() -> create.name(name)).hasMessageContaining("the sandbox name");
      assertThatThrownBy(() -> UpdateSandbox.nothing().name(name))
          .hasMessageContaining("the sandbox name");
    }
  }

  @Test
  void update_sendsSizesRunConfigAndTags() {
    service.answer(200, service.box("ready"));

    sandboxes.update(
        "box",
        UpdateSandbox.nothing()
            .vcpus(2)
            .cpuMillicores(1500)
            .memoryBytes(1L << 32)
            .fileSystemBytes(1L << 33)
            .runConfig(RunConfig.builder().user("0").build())
            .tagValueIds(List.of(TAG)));

    assertThat(service.call())
        .startsWith("PATCH /boxes/box {")
        .contains("\"vcpus\":2,\"cpu_millicores\":1500")
        .contains("\"mem_bytes\":4294967296,\"fs_capacity_bytes\":8589934592")
        .contains("\"run_config\":{\"user\":\"0\"}", "\"tag_value_ids\":[\"" + TAG + "\"]");
  }

  @Test
  void proxyThatIsRefusedForTheState_saysNotReady() {
    UpdateSandbox proxy = UpdateSandbox.nothing().outboundRules(OutboundRules.none().deny("a.com"));
    service.answer(
        400,
        "{\"detail\":{\"error\":\"InvalidRequest\",\"message\":\"not ready\",\"error_id\":\"e\"}}");
    service.answer(400, "{\"detail\":{\"error\":\"InvalidRequest\",\"message\":\"bad\"}}");
    service.answer(200, service.box("stopped"));

    SandboxNotReadyException e =
        catchThrowableOfType(SandboxNotReadyException.class, () -> sandboxes.update("box", proxy));
    assertThat(e).hasMessageContaining("not ready").hasMessageContaining("start it");
    assertThat(e.errorId()).isEqualTo("e");
    assertThatThrownBy(() -> sandboxes.update("box", UpdateSandbox.nothing().vcpus(1)))
        .isInstanceOf(SandboxValidationException.class);
    sandboxes.update("box", proxy);
    service.call();
    service.call();
    assertThat(service.call())
        .isEqualTo(
            "PATCH /boxes/box {\"proxy_config\":{\"access_control\":{\"deny_list\":[\"a.com\"]}}}");
  }
}
