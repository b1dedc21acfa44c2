// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.time.Duration;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link CreateSandbox} and {@link UpdateSandbox}: what is sent and what is rejected. */
class SandboxRequestsTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();

  @Test
  void default_namesNoSource() {
    assertThat(sent(CreateSandbox.fromDefault(), Duration.ofSeconds(30)))
        .isEqualTo("{\"wait_for_ready\":true,\"timeout\":30}");
  }

  @Test
  void withoutWait_noTimeoutIsSent() {
    assertThat(sent(CreateSandbox.fromDefault(), Duration.ZERO))
        .isEqualTo("{\"wait_for_ready\":false}");
  }

  @Test
  void partOfASecond_isRoundedUp() {
    assertThat(sent(CreateSandbox.fromDefault(), Duration.ofMillis(1))).contains("\"timeout\":1}");
  }

  @Test
  void snapshot_isSentByNameOrId() {
    String id = "0b0e7a3c-6d2f-4b1e-9f55-0c1d2e3f4a5b";

    assertThat(sent(CreateSandbox.fromSnapshot("python:3"), Duration.ZERO))
        .contains("\"snapshot\":\"python:3\"")
        .doesNotContain("snapshot_id");
    assertThat(sent(CreateSandbox.fromSnapshot(id), Duration.ZERO))
        .contains("\"snapshot_id\":\"" + id + "\"")
        .doesNotContain("\"snapshot\"");
  }

  @Test
  void everything_isSent() {
    String json =
        sent(
            CreateSandbox.fromTemplate("t")
                .name("box")
                .ttl(Duration.ofMinutes(1))
                .idleTtl(Duration.ZERO)
                .deleteAfterStop(Duration.ofHours(1))
                .vcpus(2)
                .cpuMillicores(500)
                .memoryBytes(1L << 32)
                .fileSystemBytes(1L << 33)
                .environment("A", "1")
                .environment("B", "2")
                .label("k", "v")
                .persistent(false)
                .preserveMemoryOnStop(true)
                .restoreMemory(false),
            Duration.ZERO);

    assertThat(json)
        .contains("\"template_name\":\"t\"")
        .contains("\"name\":\"box\"")
        .contains("\"ttl_seconds\":60")
        .contains("\"idle_ttl_seconds\":0")
        .contains("\"delete_after_stop_seconds\":3600")
        .contains("\"vcpus\":2")
        .contains("\"cpu_millicores\":500")
        .contains("\"mem_bytes\":4294967296")
        .contains("\"fs_capacity_bytes\":8589934592")
        .contains("\"env_vars\":{\"A\":\"1\",\"B\":\"2\"}")
        .contains("\"labels\":{\"k\":\"v\"}")
        .contains("\"persistent\":false")
        .contains("\"preserve_memory_on_stop\":true")
        .contains("\"restore_memory\":false");
  }

  @Test
  void methods_leaveTheOriginalAlone() {
    CreateSandbox original = CreateSandbox.fromDefault();

    assertThat(original.name("other").request(Duration.ZERO).name()).isEqualTo("other");
    assertThat(original.request(Duration.ZERO).name()).isNull();
  }

  @Test
  void toString_namesNameAndSourceOnly() {
    assertThat(CreateSandbox.fromDefault().environment("TOKEN", "hidden"))
        .hasToString("CreateSandbox[unnamed, from the default snapshot]");
    assertThat(CreateSandbox.fromTemplate("t").name("box"))
        .hasToString("CreateSandbox[box, from template t]");
  }

  @ParameterizedTest
  @ValueSource(longs = {-60_000, 1_000, 61_000, 60_001, 2_147_483_700_000L})
  void ttlThatIsNoMultipleOfAMinute_isRejected(long millis) {
    Duration ttl = Duration.ofMillis(millis);
    CreateSandbox create = CreateSandbox.fromDefault();
    UpdateSandbox update = UpdateSandbox.nothing();

    assertThatThrownBy(() -> create.ttl(ttl)).hasMessageContaining("ttl must be zero");
    assertThatThrownBy(() -> create.idleTtl(ttl)).hasMessageContaining("idleTtl must be zero");
    assertThatThrownBy(() -> create.deleteAfterStop(ttl))
        .hasMessageContaining("deleteAfterStop must be zero");
    assertThatThrownBy(() -> update.ttl(ttl)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> update.idleTtl(ttl)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> update.deleteAfterStop(ttl))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void blankNames_areRejected(String blank) {
    CreateSandbox create = CreateSandbox.fromDefault();

    assertThatThrownBy(() -> create.name(blank)).hasMessageContaining("must not be blank");
    assertThatThrownBy(() -> create.environment(blank, "")).hasMessageContaining("blank");
    assertThatThrownBy(() -> create.label(blank, "")).hasMessageContaining("blank");
    assertThatThrownBy(() -> CreateSandbox.fromSnapshot(blank)).hasMessageContaining("blank");
    assertThatThrownBy(() -> CreateSandbox.fromTemplate(blank)).hasMessageContaining("blank");
    assertThatThrownBy(() -> UpdateSandbox.nothing().name(blank)).hasMessageContaining("blank");
  }

  @Test
  void otherWrongValues_areRejected() {
    CreateSandbox create = CreateSandbox.fromDefault();

    assertThatThrownBy(() -> create.name("n".repeat(64))).hasMessageContaining("not 64");
    assertThatThrownBy(() -> create.vcpus(0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> create.memoryBytes(-1)).hasMessageContaining("1 to 64 GiB");
    assertThatThrownBy(() -> create.readyTimeout(Duration.ofSeconds(-1)))
        .hasMessageContaining("readyTimeout must not be negative");
  }

  @Test
  void update_sendsOnlyWhatChanges() {
    UpdateSandbox update = UpdateSandbox.nothing().name("new").idleTtl(Duration.ofMinutes(2));

    assertThat(MOSHI.adapter(UpdateBoxRequest.class).toJson(update.request()))
        .isEqualTo("{\"name\":\"new\",\"idle_ttl_seconds\":120}");
    assertThat(update.isEmpty()).isFalse();
    assertThat(UpdateSandbox.nothing().isEmpty()).isTrue();
  }

  private static String sent(CreateSandbox create, Duration wait) {
    return MOSHI.adapter(CreateBoxRequest.class).toJson(create.request(wait));
  }
}
