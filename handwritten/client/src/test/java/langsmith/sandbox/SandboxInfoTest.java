// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.api.model.AccessDelegation;
import langsmith.sandbox.api.model.AccessDelegationMode;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.api.model.MountConfig;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.VolumeMount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service states about a sandbox, in the types of this language. */
class SandboxInfoTest {
  private static final AccessDelegation DELEGATION =
      AccessDelegation.builder()
          .mode(AccessDelegationMode.EXPLICIT)
          .permissions(List.of("runs:read"))
          .build();
  private static final RunConfig RUN = RunConfig.builder().user("root").build();
  private static final VolumeMount VOLUME =
      VolumeMount.builder().volumeName("v").mountPath("/v").build();
  private static final ProxyConfig PROXY = ProxyConfig.builder().description("p").build();
  private static final MountConfig MOUNTS = MountConfig.builder().mounts(List.of()).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mode\":\"INHERIT\"}",
        "{\"mode\":\"EXPLICIT\",\"permissions\":null}",
        "{\"permissions\":[\"runs:read\"]}"
      })
  void delegationOfAnotherKind_isNone(String delegation) throws IOException {
    Moshi moshi = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
    String json = "{\"name\":\"box\",\"access_delegation\":" + delegation + "}";
    Box box = Objects.requireNonNull(moshi.adapter(Box.class).fromJson(json));

    assertThat(new SandboxInfo(box).accessDelegation()).isNull();
  }

  @Test
  void everythingStated_isThere() {
    SandboxInfo info =
        new SandboxInfo(
            Box.builder()
                .id("id-1")
                .name("box")
                .status(BoxStatus.STOPPED)
                .statusMessage("idle")
                .dataplaneUrl("https://h/sb/1")
                .templateName("template")
                .ttlSeconds(60)
                .expiresAt(at(1))
                .idleTtlSeconds(120)
                .deleteAfterStopSeconds(0)
                .stoppedAt(at(2))
                .snapshotId("snapshot-1")
                .vcpus(2)
                .cpuMillicores(1500)
                .memBytes(1L << 30)
                .fsCapacityBytes(1L << 40)
                .sizeClass("small")
                .labels(Map.of("team", "ci"))
                .preserveMemoryOnStop(true)
                .persistent(false)
                .mountConfig(MOUNTS)
                .proxyConfig(PROXY)
                .runConfig(RUN)
                .accessDelegation(DELEGATION)
                .volumes(List.of(VOLUME))
                .createdAt(at(3))
                .updatedAt(at(4))
                .createdBy("ann")
                .updatedBy("bob")
                .build());

    assertThat(info.id()).isEqualTo("id-1");
    assertThat(info.name()).isEqualTo("box");
    assertThat(info.status()).isEqualTo(SandboxStatus.STOPPED);
    assertThat(info.statusText()).isEqualTo("stopped");
    assertThat(info.statusMessage()).isEqualTo("idle");
    assertThat(info.dataPlaneUrl()).isEqualTo(URI.create("https://h/sb/1"));
    assertThat(info.template()).isEqualTo("template");
    assertThat(info.ttl()).isEqualTo(Duration.ofMinutes(1));
    assertThat(info.expiresAt()).isEqualTo(Instant.ofEpochSecond(1));
    assertThat(info.idleTtl()).isEqualTo(Duration.ofMinutes(2));
    assertThat(info.deleteAfterStop()).isEqualTo(Duration.ZERO);
    assertThat(info.stoppedAt()).isEqualTo(Instant.ofEpochSecond(2));
    assertThat(info.snapshotId()).isEqualTo("snapshot-1");
    assertThat(info.vcpus()).isEqualTo(2);
    assertThat(info.cpuMillicores()).isEqualTo(1500);
    assertThat(info.memoryBytes()).isEqualTo(1L << 30);
    assertThat(info.fileSystemBytes()).isEqualTo(1L << 40);
    assertThat(info.sizeClass()).isEqualTo("small");
    assertThat(info.labels()).containsExactly(Map.entry("team", "ci"));
    assertThat(info.preserveMemoryOnStop()).isTrue();
    assertThat(info.persistent()).isFalse();
    assertThat(info.mountConfig()).isEqualTo(MOUNTS);
    assertThat(info.proxyConfig()).isEqualTo(PROXY);
    assertThat(info.runConfig()).isEqualTo(RUN);
    assertThat(info.accessDelegation()).isEqualTo(DELEGATION);
    assertThat(info.volumes()).containsExactly(VOLUME);
    assertThat(info.createdAt()).isEqualTo(Instant.ofEpochSecond(3));
    assertThat(info.updatedAt()).isEqualTo(Instant.ofEpochSecond(4));
    assertThat(info.createdBy()).isEqualTo("ann");
    assertThat(info.updatedBy()).isEqualTo("bob");
  }

  @Test
  void nothingStated_isNullOrEmptyAndTheNameIsTheId() {
    SandboxInfo info = new SandboxInfo(Box.builder().name("box").build());

    assertThat(info.id()).isEqualTo("box");
    assertThat(info.labels()).isEmpty();
    assertThat(info.volumes()).isEmpty();
    assertThat(info)
        .extracting(
            SandboxInfo::statusMessage,
            SandboxInfo::dataPlaneUrl,
            SandboxInfo::ttl,
            SandboxInfo::expiresAt,
            SandboxInfo::vcpus,
            SandboxInfo::persistent,
            SandboxInfo::runConfig,
            SandboxInfo::createdBy,
            SandboxInfo::updatedAt)
        .containsOnlyNulls();
  }

  private static OffsetDateTime at(long second) {
    return OffsetDateTime.parse("1970-01-01T02:00:0" + second + "+02:00");
  }
}
