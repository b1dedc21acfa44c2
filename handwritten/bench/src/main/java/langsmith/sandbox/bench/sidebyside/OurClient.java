// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.output.OutputChunk;

/** Our client, as its README uses it. */
final class OurClient extends Driver {
  private static final boolean AS_BYTES = Boolean.getBoolean("bytes");

  private final SandboxClient client;
  private final Sandbox sandbox;

  private OurClient(SandboxClient client) {
    this.client = client;
    this.sandbox = client.sandboxes().get("box");
  }

  /** Measures the row that the arguments name, with the settings in the environment. */
  public static void main(String[] args) throws Exception {
    SandboxClient.Builder builder =
        SandboxClient.builder()
            .endpoint(System.getenv("LANGSMITH_ENDPOINT"))
            .apiKey(System.getenv("LANGSMITH_API_KEY"));
    if (System.getenv("LANGSMITH_ENDPOINT").startsWith("https:")) {
      builder.tls(
          TlsOptions.defaults()
              .trustPem(Path.of(System.getenv("SSL_CERT_FILE")))
              .nativeLibrary(Boolean.getBoolean("boringssl")));
    }
    builder.webSocket(WebSocketOptions.defaults().spareConnections(Integer.getInteger("spare", 0)));
    try (SandboxClient client = builder.build()) {
      new OurClient(client).measure(List.of(args));
    }
  }

  @Override
  void read(String command, IntPredicate wantsMore) {
    try (CommandHandle handle = sandbox.start(Command.of(command))) {
      for (OutputChunk chunk : handle) {
        if (!wantsMore.test(AS_BYTES ? chunk.bytes().length : chunk.text().length())) {
          return;
        }
      }
    }
  }

  @Override
  void run(String command) {
    sandbox.run(command);
  }

  @Override
  void createGetDelete() {
    Sandbox created = client.sandboxes().create(CreateSandbox.fromDefault().name("box"));
    client.sandboxes().get(created.name());
    client.sandboxes().delete(created.name());
  }

  @Override
  long nanosBetweenBytes(String command) {
    try (CommandHandle handle = sandbox.start(Command.of(command))) {
      Iterator<OutputChunk> chunks = handle.iterator();
      chunks.next();
      long begin = System.nanoTime();
      chunks.next();
      return System.nanoTime() - begin;
    }
  }
}
