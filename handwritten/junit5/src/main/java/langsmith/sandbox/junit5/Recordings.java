// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import langsmith.sandbox.server.Recording;

/** Where the commands of the sandboxes of running tests are recorded. Thread-safe. */
final class Recordings {
  private static final Map<String, Recording> BY_SANDBOX = new ConcurrentHashMap<>();

  private Recordings() {}

  static void put(String sandboxId, Recording recording) {
    BY_SANDBOX.put(sandboxId, recording);
  }

  static void remove(String sandboxId) {
    BY_SANDBOX.remove(sandboxId);
  }

  static Optional<Recording> of(String sandboxId) {
    return Optional.ofNullable(BY_SANDBOX.get(sandboxId));
  }
}
