// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeMountSpec;
import org.junit.jupiter.api.Test;

/** Resources of servers of either generation can be decoded. */
class JsonCodecTest {
  private static <T> T read(Class<T> type, String json) {
    return JsonCodec.read(type, Buffer.buffer(json.replace('\'', '"')));
  }

  @Test
  void resourceThatIsHardlyMoreThanItsName_isRead() {
    Volume volume = read(Volume.class, "{'name': 'data'}");
    assertThat(volume.name()).isEqualTo("data");
    assertThat(volume.size()).isNull();
    SandboxTemplate template = read(SandboxTemplate.class, "{'name': 'python'}");
    assertThat(template.resources()).isNull();
    assertThat(template.volumeMounts()).isNull();
    Pool pool = read(Pool.class, "{'name': 'warm'}");
    assertThat(pool.replicas()).isNull();
    Snapshot snapshot = read(Snapshot.class, "{'id': 'i', 'name': 'base'}");
    assertThat(snapshot.status()).isNull();
    assertThat(snapshot.tags()).isNull();
    Box box = read(Box.class, "{'name': 'one'}");
    assertThat(box.status()).isNull();
  }

  @Test
  void emptyAndZero_areNotAbsent() {
    assertThat(read(SandboxTemplate.class, "{'name': 't', 'volume_mounts': []}").volumeMounts())
        .isEmpty();
    assertThat(
            read(
                    SandboxTemplate.class,
                    "{'name': 't', 'volume_mounts': [{'volume_name': 'v', 'mount_path': '/d'}]}")
                .volumeMounts())
        .extracting(VolumeMountSpec::mountPath)
        .containsExactly("/d");
    assertThat(read(Pool.class, "{'name': 'paused', 'replicas': 0}").replicas()).isZero();
    Box box =
        read(Box.class, "{'name': 'b', 'idle_ttl_seconds': 0, 'delete_after_stop_seconds': 0}");
    assertThat(box.idleTtlSeconds()).isZero();
    assertThat(box.deleteAfterStopSeconds()).isZero();
  }

  @Test
  void whatNobodyKnows_isPassedOver() {
    Box box =
        read(Box.class, "{'name': 'b', 'status': 'hibernating', 'colour': {'deep': ['blue']}}");
    assertThat(String.valueOf(box.status())).contains("hibernating");
    Snapshot captured =
        read(
            Snapshot.class,
            "{'id': 'i', 'name': 'n', 'docker_image': null, 'source_sandbox_id': 's'}");
    assertThat(captured.dockerImage()).isNull();
    assertThat(captured.sourceSandboxId()).isEqualTo("s");
  }

  @Test
  void resourceWithoutItsName_isInvalidAndSaysWhere() {
    assertThatThrownBy(() -> read(Volume.class, "{'size': '1Gi'}"))
        .isInstanceOfSatisfying(
            ApiError.class, e -> assertThat(e.message() + e.violations()).contains("name"));
    assertThatThrownBy(() -> read(Pool.class, "{'name': ['p'], 'replicas': 2}"))
        .isInstanceOfSatisfying(
            ApiError.class,
            e -> assertThat(e.violations().get(0).location()).isEqualTo(List.of("body", "name")));
  }
}
