// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.util.Optional;
import java.util.function.Consumer;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Recording;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server, unless tests use the service, and a client. Thread-safe. */
@SuppressWarnings("deprecation") // JUnit 5 closes nothing else in its stores.
final class TestEnvironment implements ExtensionContext.Store.CloseableResource {
  private final @Nullable SandboxServer server;
  private final Recording recording = new Recording();
  private final SandboxClient client;

  TestEnvironment(Consumer<SandboxServer.Builder> server, Consumer<SandboxClient.Builder> client) {
    SandboxClient.Builder settings = SandboxClient.builder();
    if (SandboxExtension.isLive()) {
      this.server = null;
    } else {
      SandboxServer.Builder local = SandboxServer.builder().recording(recording);
      server.accept(local);
      this.server = local.start();
      settings.endpoint(this.server.endpoint()).apiKey(this.server.apiKey());
    }
    client.accept(settings);
    this.client = settings.build();
  }

  SandboxClient client() {
    return client;
  }

  SandboxServer server() {
    if (server == null) {
      throw new IllegalStateException("there is no local server");
    }
    return server;
  }

  Recording recording() {
    return recording;
  }

  /** Returns the commands and requests; empty if the server is not ours. */
  Optional<Recording> known() {
    return server == null ? Optional.empty() : Optional.of(recording);
  }

  @Override
  public void close() {
    client.close();
    if (server != null) {
      server.close();
    }
  }
}
