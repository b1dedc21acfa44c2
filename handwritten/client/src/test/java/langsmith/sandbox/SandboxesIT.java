// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.request.RequestOptions;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxesIT {
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
  void create_waitsInTheService() {
    service.answer(201, service.box("ready"));

    Sandbox sandbox =
        sandboxes.create(CreateSandbox.fromSnapshot("python").readyTimeout(Duration.ofSeconds(7)));

    assertThat(sandbox.id()).isEqualTo("id-1");
    assertThat(sandbox.name()).isEqualTo("box");
    assertThat(sandbox.status()).isEqualTo(SandboxStatus.READY);
    assertThat(sandbox).hasToString("Sandbox[box, id id-1, ready]");
    FakeService.Received request = service.take();
    assertThat(request.line()).isEqualTo("POST /api/v2/sandboxes/boxes");
    assertThat(request.body())
        .isEqualTo("{\"wait_for_ready\":true,\"timeout\":7,\"snapshot\":\"python\"}");
  }

  @Test
  void createdSandbox_isNotDeletedOnClose() {
    service.answer(201, service.box("ready"));

    sandboxes.create(CreateSandbox.fromDefault()).close();

    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void openedSandbox_isDeletedByIdOnClose() {
    service.answer(201, service.box("ready"));
    service.answer(204, "");

    Sandbox sandbox = sandboxes.open(CreateSandbox.fromDefault());
    sandbox.close();
    sandbox.close();

    assertThat(service.take().body()).isEqualTo("{\"wait_for_ready\":false}");
    assertThat(service.take().line()).isEqualTo("DELETE /api/v2/sandboxes/boxes/id-1");
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void openedSandboxThatIsGone_closesQuietly() {
    service.answer(201, service.box("ready"));
    service.answer(404, "");

    sandboxes.open(CreateSandbox.fromDefault()).close();

    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void deletedSandbox_isNotDeletedAgainOnClose() {
    service.answer(201, service.box("ready"));
    service.answer(204, "");

    Sandbox sandbox = sandboxes.open(CreateSandbox.fromDefault());
    sandbox.delete();
    sandbox.close();

    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void failedDeleteOnClose_isThrownAndCanBeRepeated() {
    service.answer(201, service.box("ready"));
    service.answer(500, "");
    service.answer(204, "");
    Sandbox sandbox = sandboxes.open(CreateSandbox.fromDefault());

    assertThatThrownBy(sandbox::close)
        .isInstanceOf(SandboxApiException.class)
        .hasMessageContaining("deleting the sandbox \"id-1\" failed");
    sandbox.close();

    assertThat(service.requests()).isEqualTo(3);
  }

  @Test
  void failedDeleteOnClose_doesNotHideWhatWentWrongBefore() {
    service.answer(201, service.box("ready"));
    service.answer(500, "");

    Throwable e =
        catchThrowable(
            () -> {
              try (Sandbox sandbox = sandboxes.open(CreateSandbox.fromDefault())) {
                throw new IllegalStateException("primary " + sandbox.name());
              }
            });

    assertThat(e).hasMessage("primary box");
    assertThat(e.getSuppressed()).hasOnlyElementsOfType(SandboxApiException.class).hasSize(1);
  }

  @Test
  void open_waitsByAskingAndThenFetchesTheAddress() {
    service.answer(201, "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"provisioning\"}");
    service.answer(200, "{\"status\":\"provisioning\"}");
    service.answer(503, "");
    service.answer(200, "{\"status\":\"ready\"}");
    service.answer(200, service.box("ready"));

    Sandbox sandbox = sandboxes.open(CreateSandbox.fromDefault());

    assertThat(sandbox.dataPlaneUrl()).isNotNull();
    service.take();
    assertThat(service.take().line()).isEqualTo("GET /api/v2/sandboxes/boxes/id-1/status");
  }

  @Test
  void openedSandboxThatFails_isDeletedNotLeaked() {
    service.answer(201, "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"provisioning\"}");
    service.answer(200, "{\"status\":\"failed\",\"status_message\":\"no image\"}");
    service.answer(204, "");

    assertThatThrownBy(() -> sandboxes.open(CreateSandbox.fromDefault()))
        .isInstanceOf(ResourceCreationException.class)
        .hasMessageContaining("it is failed and will not become ready: no image");
    service.take();
    service.take();
    assertThat(service.take().line()).isEqualTo("DELETE /api/v2/sandboxes/boxes/id-1");
  }

  @Test
  void openedSandboxThatFailsAndCannotBeDeleted_saysBoth() {
    service.answer(201, "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"provisioning\"}");
    service.answer(200, "{\"status\":\"failed\"}");
    service.answer(500, "");

    Throwable e = catchThrowable(() -> sandboxes.open(CreateSandbox.fromDefault()));

    assertThat(e).isInstanceOf(ResourceCreationException.class);
    assertThat(e.getSuppressed()).hasSize(1);
  }

  @Test
  void takenName_isTyped() {
    service.answer(409, "{\"detail\":{\"error\":\"Conflict\",\"message\":\"taken\"}}");

    ResourceAlreadyExistsException e =
        catchThrowableOfType(
            ResourceAlreadyExistsException.class,
            () -> sandboxes.create(CreateSandbox.fromDefault().name("box")));

    assertThat(e.name()).isEqualTo("box");
    assertThat(e)
        .hasMessageStartingWith(
            "creating the sandbox \"box\" failed: the service responded with 409 (Conflict): taken");
  }

  @Test
  void missingTemplate_isTyped() {
    service.answer(404, "");

    ResourceNotFoundException e =
        catchThrowableOfType(
            ResourceNotFoundException.class,
            () -> sandboxes.create(CreateSandbox.fromTemplate("nope")));

    assertThat(e.resourceType()).isEqualTo("template");
    assertThat(e.name()).isEqualTo("nope");
  }

  @Test
  void wrongKey_isOneClearLine() {
    service.answer(401, "{\"detail\":\"Invalid token\"}");

    assertThatThrownBy(() -> sandboxes.get("box"))
        .isInstanceOf(SandboxAuthenticationException.class)
        .hasMessage(
            "getting the sandbox \"box\" failed: the service responded with 401: Invalid token;"
                + " check the API key and that it belongs to this endpoint");
  }

  @Test
  void refresh_replacesWhatIsKnown() {
    service.answer(200, service.box("ready"));
    service.answer(200, service.box("stopped"));

    Sandbox sandbox = sandboxes.get("box");

    assertThat(sandbox.refresh()).isSameAs(sandbox);
    assertThat(sandbox.status()).isEqualTo(SandboxStatus.STOPPED);
  }

  @Test
  void status_keepsUnknownWords() {
    service.answer(200, "{\"status\":\"hibernating\",\"status_message\":\"zzz\"}");
    service.answer(200, "{}");

    StatusReport report = sandboxes.status("box");
    assertThat(report.status()).isEqualTo(SandboxStatus.OTHER);
    assertThat(report.text()).isEqualTo("hibernating");
    assertThat(report.message()).isEqualTo("zzz");
    assertThat(sandboxes.status("box").status()).isEqualTo(SandboxStatus.PROVISIONING);
  }

  @Test
  void update_sendsChangesAndAnEmptyOneFetches() {
    service.answer(200, service.box("ready"));
    service.answer(200, service.box("ready"));

    sandboxes.update("box", UpdateSandbox.nothing().name("other"));
    sandboxes.update("box", UpdateSandbox.nothing());

    FakeService.Received patch = service.take();
    assertThat(patch.line()).isEqualTo("PATCH /api/v2/sandboxes/boxes/box");
    assertThat(patch.body()).isEqualTo("{\"name\":\"other\"}");
    assertThat(service.take().line()).isEqualTo("GET /api/v2/sandboxes/boxes/box");
  }

  @Test
  void requestOptions_applyToTheViewAndTheSandboxesFromIt() {
    for (int i = 0; i < 3; i++) {
      service.answer(200, service.box("ready"));
    }
    Sandboxes traced = sandboxes.with(RequestOptions.none().header("X-Trace", "7"));

    traced.get("box").refresh();
    sandboxes.get("box");

    assertThat(service.take().request().getHeader("X-Trace")).isEqualTo("7");
    assertThat(service.take().request().getHeader("X-Trace")).isEqualTo("7");
    assertThat(service.take().request().getHeader("X-Trace")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void nameThatWouldHitAnotherPath_isRejectedBeforeAnyRequest(String name) {
    assertThatThrownBy(() -> sandboxes.get(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sandboxes.delete(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sandboxes.status(name)).isInstanceOf(IllegalArgumentException.class);
    assertThat(service.requests()).isZero();
  }

  @Test
  void waitUntilReady_toleratesTroubleThatPasses() {
    service.answer(200, "{\"status\":\"provisioning\"}");
    service.answer(500, "");
    service.answer(503, "");
    service.answer(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
    service.answer(200, "{\"status\":\"stopped\"}");
    service.answer(200, "{\"status\":\"ready\"}");
    service.answer(200, service.box("ready"));

    assertThat(sandboxes.waitUntilReady("box", Duration.ofSeconds(60)).id()).isEqualTo("id-1");
  }

  @Test
  void waitUntilReady_tellsTheLastStatusAndTheLastTrouble() {
    service.answer(200, "{\"status\":\"provisioning\"}");
    service.answerForever(503, "");

    ResourceTimeoutException e =
        catchThrowableOfType(
            ResourceTimeoutException.class,
            () -> sandboxes.waitUntilReady("box", Duration.ofSeconds(5)));

    assertThat(e.lastStatus()).isEqualTo("provisioning");
    assertThat(e)
        .hasMessageContaining("was not ready within 5.0 s (last status: provisioning)")
        .hasCauseInstanceOf(SandboxApiException.class);
    assertThat(service.pacing().pauses()).isNotEmpty().allMatch(p -> p.toMillis() <= 1100);
    assertThat(service.pacing().nanoTime()).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @ParameterizedTest
  @ValueSource(strings = {"failed", "deleting", "deleted"})
  void statusThatIsFinal_endsTheWaitAtOnce(String status) {
    service.answer(200, "{\"status\":\"" + status + "\"}");

    assertThatThrownBy(() -> sandboxes.waitUntilReady("box", Duration.ofSeconds(60)))
        .isInstanceOf(ResourceCreationException.class)
        .hasMessageContaining("it is " + status + " and will not become ready");
    assertThat(service.pacing().pauses()).isEmpty();
  }

  @Test
  void unknownSandbox_endsTheWaitAtOnce() {
    service.answer(404, "");

    assertThatThrownBy(() -> sandboxes.waitUntilReady("box", Duration.ofSeconds(60)))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThat(service.pacing().pauses()).isEmpty();
  }

  @Test
  void zeroWait_asksOnce() {
    service.answer(200, "{\"status\":\"provisioning\"}");

    assertThatThrownBy(() -> sandboxes.waitUntilReady("box", Duration.ZERO))
        .isInstanceOf(ResourceTimeoutException.class);
    assertThat(service.requests()).isEqualTo(1);
  }
}
