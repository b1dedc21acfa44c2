// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.time.Instant;
import java.util.UUID;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.server.Faults;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sandbox of one test. Thread-safe. */
@SuppressWarnings("deprecation") // JUnit 5 closes nothing else in its stores.
final class TestSandbox implements ExtensionContext.Store.CloseableResource {
  private final TestEnvironment environment;
  private final Sandbox sandbox;
  private final Instant createdAt = Instant.now();

  TestSandbox(TestEnvironment environment, CreateSandbox wanted) {
    this.environment = environment;
    String name = "test-" + UUID.randomUUID().toString().substring(0, 13);
    sandbox = environment.client().sandboxes().open(wanted.name(name));
    environment.known().ifPresent(recording -> Recordings.put(sandbox.id(), recording));
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Faults faults() {
    return environment.server().faults().of(sandbox.name());
  }

  /** Returns what happened since the sandbox exists; empty for nothing. */
  String report() {
    return environment
        .known()
        .map(recording -> ActivityReport.of(recording, sandbox, createdAt))
        .orElse("");
  }

  @Override
  public void close() {
    Recordings.remove(sandbox.id());
    sandbox.close();
  }
}
