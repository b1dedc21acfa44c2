// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.config.ApiKeySupplier;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.network.TunnelOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An API key that the application supplies anew for each request and upgrade. */
class RotatingKeyIT {
  private static final String SECRET = "hidden-key";

  @RegisterExtension static final LocalService service = LocalService.standard();

  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void supplier_isAskedForEveryRequestUpgradeAndStream() throws Exception {
    try (SandboxClient client = client(service.server()::apiKey)) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().id());
      assertThat(calls).hasValue(1);
      sandbox.write("/tmp/rotating", "text");
      assertThat(calls).hasValue(2);
      assertThat(sandbox.run("echo a").stdout()).isEqualTo("a\n");
      assertThat(calls).hasValue(3);
      sandbox.run(Command.of("true").transport(CommandTransport.SSE));
      assertThat(calls).hasValue(4);
      sandbox.tunnel(TunnelOptions.to(1).probe(false)).close();
      assertThat(calls).hasValue(5);
      assertThat(client.api().create(BoxesApi.class).getBox(sandbox.id()).execute().code())
          .isEqualTo(200);
      assertThat(calls).hasValue(6);
    }
  }

  @Test
  void keyThatIsReplaced_countsFromTheNextRequestOn() {
    String[] key = {"wrong"};
    try (SandboxClient client = client(() -> key[0])) {
      assertThatThrownBy(() -> client.sandboxes().get(service.sandbox().id()))
          .isInstanceOf(SandboxAuthenticationException.class)
          .hasMessageContaining("check the API key");

      key[0] = service.server().apiKey();

      assertThat(client.sandboxes().get(service.sandbox().id()).run("true").isSuccess()).isTrue();
    }
  }

  @Test
  void reconnect_asksAgain() {
    try (SandboxClient client = client(service.server()::apiKey);
        CommandHandle handle =
            client
                .sandboxes()
                .get(service.sandbox().id())
                .start(Command.of("read line; echo $line").openStdin())) {
      int before = calls.get();

      handle.renewConnection();
      handle.sendInput("x\n");

      assertThat(handle.result(Duration.ofSeconds(60)).stdout()).isEqualTo("x\n");
      assertThat(calls).hasValue(before + 1);
    }
  }

  @Test
  void reattachmentWithoutKey_leavesTheCommandRunning() {
    boolean[] isBroken = {false};
    try (SandboxClient client = client(() -> isBroken[0] ? null : service.server().apiKey());
        CommandHandle handle = client.sandboxes().get(service.sandbox().id()).start("sleep 60")) {
      isBroken[0] = true;

      handle.renewConnection();

      assertThatThrownBy(handle::result)
          .isInstanceOf(LinkLostException.class)
          .hasMessageContaining("the API key supplier returned null");
      try (CommandHandle again = service.sandbox().attach(handle.commandId())) {
        again.kill();
        assertThat(again.result(Duration.ofSeconds(60)).killed()).isTrue();
      }
    }
  }

  /** Suppliers without a usable key. */
  enum Broken {
    NULL(null),
    BLANK(" "),
    UNSENDABLE(SECRET + "\r\nX-Evil: 1"),
    THROWING(null);

    private final @Nullable String key;

    Broken(@Nullable String key) {
      this.key = key;
    }

    @Nullable String supply() {
      if (this == THROWING) {
        throw new UnsupportedOperationException("the vault is sealed");
      }
      return key;
    }
  }

  @ParameterizedTest
  @EnumSource
  void supplierWithoutKey_endsEveryKindOfCallWithoutRetry(Broken broken) {
    boolean[] isBroken = {false};
    ApiKeySupplier supplier = () -> isBroken[0] ? broken.supply() : service.server().apiKey();
    try (SandboxClient client = client(supplier)) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().id());
      isBroken[0] = true;
      calls.set(0);

      assertFails(broken, SandboxConnectionException.class, sandbox::refresh);
      assertFails(broken, SandboxConnectionException.class, () -> sandbox.read("/etc/passwd"));
      assertFails(broken, CommandNeverStartedException.class, () -> sandbox.run("true"));
      assertFails(
          broken,
          CommandNeverStartedException.class,
          () -> sandbox.run(Command.of("true").transport(CommandTransport.SSE)));
      assertFails(
          broken,
          SandboxConnectionException.class,
          () -> sandbox.tunnel(TunnelOptions.to(1).retries(5).probe(false)).close());
      assertThatThrownBy(() -> client.api().create(BoxesApi.class).getBox("x").execute())
          .isInstanceOf(IOException.class)
          .hasMessageNotContaining(SECRET);
      assertThat(client.toString()).contains("API key supplier").doesNotContain(SECRET);
    }
  }

  private void assertFails(Broken broken, Class<? extends SandboxException> type, Runnable call) {
    int before = calls.get();
    assertThatThrownBy(call::run)
        .isInstanceOf(type)
        .hasMessageContaining("the API key supplier")
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET))
        .satisfies(
            e -> {
              if (broken == Broken.THROWING) {
                assertThat(e).hasRootCauseMessage("the vault is sealed");
              }
            });
    assertThat(calls).hasValue(before + 1);
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private SandboxClient client(ApiKeySupplier supplier) {
    return service
        .anotherClient()
        .apiKey(
            () -> {
              calls.incrementAndGet();
              return supplier.get();
            })
        .build();
  }
}
