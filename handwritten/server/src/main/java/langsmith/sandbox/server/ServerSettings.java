// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.file.Path;
import langsmith.sandbox.server.command.Isolation;
import org.jspecify.annotations.Nullable;

/**
 * What a server is started with.
 *
 * @param port where it listens; 0 for any free port
 * @param apiKey the key that every request must carry
 * @param dataDirectory where boxes keep their files; null for a temporary directory
 * @param timers real time if null
 */
record ServerSettings(
    int port,
    String apiKey,
    @Nullable Path dataDirectory,
    boolean acknowledgeReconnect,
    int ringBytes,
    Isolation isolation,
    @Nullable Timers timers) {}
