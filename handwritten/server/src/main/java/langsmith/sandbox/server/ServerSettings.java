// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import langsmith.sandbox.server.command.Isolation;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param port where it listens; 0 for any free port
 * @param apiKey the key that every request must carry
 * @param dataDirectory where everything is kept; null for a temporary directory
 * @param bubblewrap the {@code bwrap} that isolates commands; null for plain processes
 * @param quotas how much of each kind is granted
 * @param provisioningDelay how long a box takes to become ready, on top of what it takes anyway
 * @param tunnelPorts which ports of this machine tunnels may reach
 * @param templates names of templates that there are from the start
 * @param snapshots snapshots that there are from the start, empty
 * @param timers real time if null
 */
record ServerSettings(
    int port,
    String apiKey,
    @Nullable Path dataDirectory,
    boolean acknowledgeReconnect,
    int ringBytes,
    boolean holdOutput,
    @Nullable Path bubblewrap,
    SandboxQuotas quotas,
    Duration provisioningDelay,
    IntPredicate tunnelPorts,
    List<String> templates,
    List<SnapshotReference> snapshots,
    @Nullable Timers timers) {
  /** How commands are kept apart from the rest of the machine. */
  Isolation isolation() {
    return bubblewrap == null ? Isolation.NONE : Isolation.BUBBLEWRAP;
  }
}
