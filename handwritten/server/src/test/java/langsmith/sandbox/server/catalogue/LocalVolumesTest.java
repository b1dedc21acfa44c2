// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import langsmith.sandbox.api.model.CloneVolumeRequest;
import langsmith.sandbox.api.model.CreateVolumeRequest;
import langsmith.sandbox.api.model.Volume;
import org.junit.jupiter.api.Test;

final class LocalVolumesTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00Z");

  private static Volume restarted(Volume volume) {
    return LocalVolumes.FORM.read().apply(LocalVolumes.FORM.write().apply(volume));
  }

  @Test
  void cloneThatWasNotFinished_hasFailedAfterARestart() {
    Volume source =
        LocalVolumes.created(CreateVolumeRequest.builder().name("a").sizeBytes(1L).build(), NOW);
    Volume begun = LocalVolumes.cloned(source, CloneVolumeRequest.builder().name("b").build(), NOW);

    Volume failed = restarted(begun);
    assertThat(failed.status()).isEqualTo("failed");
    assertThat(failed.statusMessage()).contains("server ended");
    assertThat(LocalVolumes.isReady(failed)).isFalse();
    assertThat(LocalVolumes.isBeingCreated(failed)).as("it can be deleted").isFalse();
    Volume finished = LocalVolumes.finished(begun);
    assertThat(restarted(finished)).isEqualTo(finished);
  }

  @Test
  void recordOfAnEarlierVersion_isOfTheFirstGeneration() {
    JsonObject record = new JsonObject().put("id", "i").put("name", "data").put("size", "1Gi");

    Volume volume = LocalVolumes.FORM.read().apply(record);
    assertThat(LocalVolumes.isFirstGeneration(volume)).isTrue();
    assertThat(LocalVolumes.bytes(volume)).isEqualTo(1L << 30);
  }
}
