// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import langsmith.sandbox.admin.CreateRegistry;
import langsmith.sandbox.admin.InternalAdmin;
import langsmith.sandbox.admin.Registries;
import langsmith.sandbox.admin.UpdateRegistry;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceNameConflictException;
import langsmith.sandbox.error.ResourceNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registries of images. */
class RegistriesIT {
  private static final String REGISTRY = "{\"name\":\"ghcr\",\"url\":\"ghcr.io\"}";

  private final FakeService service = new FakeService();
  private Registries registries;

  @BeforeEach
  void start() throws IOException {
    service.start();
    registries = InternalAdmin.registries(service.context());
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void registry_isCreatedFoundListedChangedAndDeleted() {
    service.answer(201, REGISTRY);
    service.answer(201, REGISTRY);
    service.answer(200, REGISTRY);
    service.answer(200, "{\"items\":[" + REGISTRY + "],\"next_cursor\":null}");
    service.answer(200, "{\"registries\":[]}");
    service.answer(200, REGISTRY);
    service.answer(200, REGISTRY);
    service.answer(204, "");

    Registry made =
        registries.create(CreateRegistry.withPassword("ghcr", "ghcr.io", " ci ", " pass word "));
    registries.create(
        CreateRegistry.withAwsRole("ecr", "x.amazonaws.com", "arn:aws:iam::1:role/r"));
    registries.get("ghcr");
    assertThat(registries.list()).containsExactly(made);
    assertThat(registries.list("gh")).isEmpty();
    registries.update("ghcr", UpdateRegistry.nothing().name("n").url("u").password("ci", " p "));
    registries.update("ghcr", UpdateRegistry.nothing().password("ci", "p").awsRole("arn:x"));
    registries.delete("ghcr");

    assertThat(service.call())
        .isEqualTo(
            "POST /registries {\"name\":\"ghcr\",\"url\":\"ghcr.io\",\"auth_type\":"
                + "\"DOCKER_CONFIG\",\"username\":\" ci \",\"password\":\" pass word \"}");
    assertThat(service.call())
        .contains("\"auth_type\":\"AWS_ROLE\",\"aws_role_arn\":\"arn:aws:iam::1:role/r\"");
    assertThat(service.call()).isEqualTo("GET /registries/ghcr");
    assertThat(service.call()).isEqualTo("GET /registries?page_size=100");
    assertThat(service.call()).isEqualTo("GET /registries?page_size=100&name_contains=gh");
    assertThat(service.call()).contains("\"username\":\"ci\",\"password\":\" p \"");
    assertThat(service.call())
        .isEqualTo(
            "PATCH /registries/ghcr {\"auth_type\":\"AWS_ROLE\",\"aws_role_arn\":\"arn:x\"}");
    assertThat(service.call()).isEqualTo("DELETE /registries/ghcr");
  }

  @Test
  void registryCredentials_areNeverShown() {
    assertThat(CreateRegistry.withPassword("n", "u", "hidden1", "hidden2").toString())
        .isEqualTo("CreateRegistry[n at u]");
    assertThat(UpdateRegistry.nothing().password("hidden1", "hidden2").toString())
        .doesNotContain("hidden");
  }

  @Test
  void registry_failuresAreTyped() {
    service.answer(409, "");
    service.answer(404, "");
    service.answer(409, "");

    assertThatThrownBy(
            () -> registries.create(CreateRegistry.withPassword("ghcr", "ghcr.io", "u", "p")))
        .isInstanceOf(ResourceAlreadyExistsException.class);
    assertThatThrownBy(() -> registries.delete("ghcr"))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> registries.update("ghcr", UpdateRegistry.nothing().name("n")))
        .isInstanceOf(ResourceNameConflictException.class);
  }
}
