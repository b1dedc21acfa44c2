// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import langsmith.sandbox.admin.CloneVolume;
import langsmith.sandbox.admin.CreateVolume;
import langsmith.sandbox.admin.InternalAdmin;
import langsmith.sandbox.admin.UpdateVolume;
import langsmith.sandbox.admin.Volumes;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.error.SandboxProtocolException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Volumes that sandboxes attach. */
class VolumesIT {
  private static final String VOLUME =
      "{\"id\":\"9b2c4d6e-8f01-4a23-b456-7c8d9e0f1a2b\",\"name\":\"data\","
          + "\"size_bytes\":10737418240,\"status\":\"ready\",\"attachments\":[{\"mount_path\":\"/d\","
          + "\"read_only\":true,\"sandbox_id\":\"i\",\"sandbox_name\":\"b\"}]}";

  private final FakeService service = new FakeService();
  private Volumes volumes;

  @BeforeEach
  void start() throws IOException {
    service.start();
    volumes = InternalAdmin.volumes(service.context());
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void volume_isCreatedClonedFoundAndDeleted() {
    service.answer(201, VOLUME);
    service.answer(201, VOLUME);
    service.answer(200, VOLUME);
    service.answer(204, "");

    volumes.create(CreateVolume.of("data", 10L << 30).description("sets").label("team", "ml"));
    volumes.clone("data", CloneVolume.as("copy").description("old").label("a", "b"));
    Volume volume = volumes.get("data");
    volumes.delete("data");

    assertThat(volume.sizeBytes()).isEqualTo(10L << 30);
    assertThat(volume.size()).isNull();
    assertThat(volume.attachments())
        .singleElement()
        .satisfies(
            attachment -> {
              assertThat(attachment.mountPath()).isEqualTo("/d");
              assertThat(attachment.readOnly()).isTrue();
              assertThat(attachment.sandboxName()).isEqualTo("b");
            });
    assertThat(service.call())
        .isEqualTo(
            "POST /volumes {\"name\":\"data\",\"size_bytes\":10737418240,"
                + "\"description\":\"sets\",\"labels\":{\"team\":\"ml\"}}");
    assertThat(service.call())
        .isEqualTo(
            "POST /volumes/data/clone {\"name\":\"copy\",\"description\":\"old\",\"labels\":{\"a\":\"b\"}}");
    assertThat(service.call()).isEqualTo("GET /volumes/data");
    assertThat(service.call()).isEqualTo("DELETE /volumes/data");
  }

  @Test
  void update_sendsOnlyWhatChangesAndClearsWithEmptyValues() {
    service.answer(200, VOLUME);
    service.answer(200, VOLUME);
    service.answer(200, VOLUME);

    volumes.update("data", UpdateVolume.nothing().labels(Map.of("a", "b")));
    volumes.update("data", UpdateVolume.nothing().description("").labels(Map.of()));
    volumes.update("data", UpdateVolume.nothing());

    assertThat(service.call()).isEqualTo("PATCH /volumes/data {\"labels\":{\"a\":\"b\"}}");
    assertThat(service.call())
        .isEqualTo("PATCH /volumes/data {\"description\":\"\",\"labels\":{}}");
    assertThat(service.call()).isEqualTo("GET /volumes/data");
  }

  @Test
  void list_followsCursorsAcrossEmptyPages() {
    service.answer(200, "{\"items\":[" + VOLUME + "],\"next_cursor\":\"a\"}");
    service.answer(200, "{\"items\":[],\"next_cursor\":\"b\"}");
    service.answer(
        200, "{\"items\":[" + VOLUME.replace("data", "more") + "],\"next_cursor\":null}");

    assertThat(volumes.list("a")).extracting(Volume::name).containsExactly("data", "more");

    assertThat(service.call()).isEqualTo("GET /volumes?page_size=100&name_contains=a");
    assertThat(service.call()).isEqualTo("GET /volumes?page_size=100&cursor=a&name_contains=a");
    assertThat(service.call()).isEqualTo("GET /volumes?page_size=100&cursor=b&name_contains=a");
  }

  @Test
  void listOfTheFirstGeneration_isNoEmptyList() {
    service.answer(200, "{\"volumes\":[]}");

    assertThatThrownBy(() -> volumes.list().toList()).isInstanceOf(SandboxProtocolException.class);
  }

  @Test
  void failures_areTyped() {
    service.answer(409, "");
    service.answer(409, "");
    service.answer(404, "");
    service.answer(403, "");
    service.answer(409, "");

    assertThatThrownBy(() -> volumes.create(CreateVolume.of("data", 1)))
        .isInstanceOf(ResourceAlreadyExistsException.class);
    CloneVolume copy = CloneVolume.as("copy");
    ResourceInUseException source =
        catchThrowableOfType(ResourceInUseException.class, () -> volumes.clone("data", copy));
    assertThat(source.name()).isEqualTo("data");
    ResourceNotFoundException missing =
        catchThrowableOfType(ResourceNotFoundException.class, () -> volumes.clone("data", copy));
    assertThat(missing.name()).isEqualTo("data");
    UpdateVolume update = UpdateVolume.nothing().description("x");
    assertThatThrownBy(() -> volumes.update("data", update))
        .isInstanceOf(SandboxAuthenticationException.class);
    assertThatThrownBy(() -> volumes.delete("data")).isInstanceOf(ResourceInUseException.class);
    assertThat(service.requests()).isEqualTo(5);
  }

  @Test
  void whatCannotBe_isRejectedBeforeAnything() {
    assertThatThrownBy(() -> CreateVolume.of("data", 0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> CreateVolume.of(" ", 1)).hasMessageContaining("blank");
    assertThatThrownBy(() -> CloneVolume.as("v".repeat(64))).hasMessageContaining("at most 63");
    assertThatThrownBy(() -> CloneVolume.as("v").label(" ", "x")).hasMessageContaining("blank");
    assertThatThrownBy(() -> volumes.get("..")).hasMessageContaining("not the name of a volume");
    assertThat(service.requests()).isZero();
  }
}
