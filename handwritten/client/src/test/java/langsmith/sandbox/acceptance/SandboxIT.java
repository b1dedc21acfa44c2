// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import langsmith.sandbox.SandboxStatus;
import langsmith.sandbox.Sandboxes;
import langsmith.sandbox.UpdateSandbox;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceNameConflictException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.testing.HostProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sandboxes and their files, from creation to deletion. */
class SandboxIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  @Test
  void open_deletesOnClose_evenWithARunningCommand() {
    String id;
    String sleep = HostProcesses.uniqueSleep();
    try (Sandbox sandbox = sandboxes().open(CreateSandbox.fromDefault().name("short-lived"));
        CommandHandle command = sandbox.start("exec " + sleep)) {
      id = sandbox.id();
      assertThat(sandbox.name()).isEqualTo("short-lived");
      assertThat(sandbox.status()).isEqualTo(SandboxStatus.READY);
      assertThat(command.pid()).isPositive();
      await().until(() -> HostProcesses.running(sleep) == 1);
    }
    await().until(() -> HostProcesses.running(sleep) == 0);
    assertThatThrownBy(() -> sandboxes().get(id)).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void create_stays_untilItIsDeleted() {
    Sandbox made =
        sandboxes()
            .create(
                CreateSandbox.fromDefault()
                    .name("durable")
                    .environment("COLOUR", "blue")
                    .idleTtl(Duration.ofMinutes(5)));
    made.close();

    Sandbox found = sandboxes().get("durable");
    assertThat(found.id()).isEqualTo(made.id());
    assertThat(found.info().idleTtl()).isEqualTo(Duration.ofMinutes(5));
    assertThat(found.run("echo $COLOUR").stdout()).isEqualTo("blue\n");
    assertThat(sandboxes().status("durable").status()).isEqualTo(SandboxStatus.READY);
    assertThat(sandboxes().waitUntilReady("durable", Duration.ZERO).id()).isEqualTo(made.id());
    assertThatThrownBy(() -> sandboxes().create(CreateSandbox.fromDefault().name("durable")))
        .isInstanceOf(ResourceAlreadyExistsException.class)
        .hasMessageContaining("durable");

    found.delete();

    assertThatThrownBy(() -> sandboxes().delete("durable"))
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("durable");
    assertThatThrownBy(found::refresh).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void list_goesThroughAllPages_newestFirst() {
    List<String> made = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        Sandbox sandbox =
            sandboxes()
                .create(CreateSandbox.fromDefault().name("page-" + i).readyTimeout(Duration.ZERO));
        made.add(0, sandbox.name());
      }
      assertThat(names().filter(name -> name.startsWith("page-"))).containsExactlyElementsOf(made);
      assertThat(names()).contains(service.sandbox().name());
    } finally {
      made.forEach(sandboxes()::delete);
    }
    assertThat(names()).doesNotContainAnyElementsOf(made);
  }

  @Test
  void rename_keepsIdFilesAndCommands() {
    try (Sandbox sandbox = sandboxes().open(CreateSandbox.fromDefault().name("old-name"));
        Sandbox other = sandboxes().open(CreateSandbox.fromDefault().name("other-name"))) {
      sandbox.write("kept", "still here");

      SandboxInfo renamed =
          sandboxes().update("old-name", UpdateSandbox.nothing().name("new-name"));

      assertThat(renamed.id()).isEqualTo(sandbox.id());
      assertThat(sandboxes().get("new-name").readText("kept")).isEqualTo("still here");
      assertThat(sandbox.refresh().name()).isEqualTo("new-name");
      assertThat(sandbox.run("cat kept").stdout()).isEqualTo("still here");
      assertThatThrownBy(() -> sandboxes().get("old-name"))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(
              () -> sandboxes().update("new-name", UpdateSandbox.nothing().name(other.name())))
          .isInstanceOf(ResourceNameConflictException.class)
          .hasMessageContaining("other-name");
    }
  }

  @Test
  void files_comeBackAsTheyWere() {
    byte[] binary = new byte[3_000_000];
    new Random(7).nextBytes(binary);
    Sandbox sandbox = service.sandbox();

    sandbox.write("binary", binary);
    sandbox.write("text é 砂 & ?.txt", "héllo\r\n🚀");
    sandbox.write("empty", "");
    sandbox.write("empty", "replaced");
    sandbox.write("deep/er/file", "made");

    assertThat(sandbox.read("binary")).isEqualTo(binary);
    assertThat(sandbox.readText("text é 砂 & ?.txt")).isEqualTo("héllo\r\n🚀");
    assertThat(sandbox.readText("empty")).isEqualTo("replaced");
    assertThat(sandbox.run("cat deep/er/file").stdout()).isEqualTo("made");
    assertThatThrownBy(() -> sandbox.readText("binary"))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> sandbox.read("binary", 1000))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("longer than 1000 bytes");
  }

  @Test
  void missingFileAndMissingSandbox_areToldApart() {
    ResourceNotFoundException noFile =
        catchThrowableOfType(
            ResourceNotFoundException.class, () -> service.sandbox().read("no-such-file"));
    assertThat(noFile.resourceType()).isEqualTo("file");
    assertThat(noFile).hasMessageContaining("no-such-file");

    Sandbox gone = sandboxes().create(CreateSandbox.fromDefault().name("gone"));
    gone.delete();

    ResourceNotFoundException noSandbox =
        catchThrowableOfType(ResourceNotFoundException.class, () -> gone.read("any-file"));
    assertThat(noSandbox.resourceType()).isEqualTo("sandbox");
    assertThat(noSandbox).hasMessageContaining(gone.id());
    CommandRejectedException rejected =
        catchThrowableOfType(CommandRejectedException.class, () -> gone.run("true"));
    assertThat(rejected.status()).isEqualTo(404);
    assertThat(rejected).hasMessageContaining("check with refresh()");
  }

  @Test
  void wrongKey_isOneClearError() {
    try (SandboxClient client = service.anotherClient().apiKey("wrong-key-4711").build()) {
      SandboxAuthenticationException refused =
          catchThrowableOfType(
              SandboxAuthenticationException.class,
              () -> client.sandboxes().get(service.sandbox().name()));

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused)
          .hasMessageContaining("key")
          .hasMessageNotContaining("4711")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void unreachableEndpoint_isOneClearError() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    try (SandboxClient client =
        SandboxClient.builder().endpoint("http://127.0.0.1:" + port).apiKey("key").build()) {
      SandboxConnectionException unreachable =
          catchThrowableOfType(
              SandboxConnectionException.class,
              () -> client.sandboxes().create(CreateSandbox.fromDefault()));

      assertThat(unreachable)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void closedClient_refusesFurtherWork() {
    SandboxClient client = service.anotherClient().build();
    Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
    client.close();
    client.close();

    assertThatThrownBy(() -> client.sandboxes().get("any"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sandbox.run("true")).isInstanceOf(IllegalStateException.class);
  }

  private static Stream<String> names() {
    return StreamSupport.stream(sandboxes().list().spliterator(), false).map(SandboxInfo::name);
  }

  private static Sandboxes sandboxes() {
    return service.client().sandboxes();
  }
}
