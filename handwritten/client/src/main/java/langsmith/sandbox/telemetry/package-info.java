// SPDX-License-Identifier: Apache-2.0
/**
 * What a client reports to metrics and traces: requests, commands and tunnels, with their
 * durations, sizes, reconnections and the name of the sandbox. Nothing reported contains a command
 * line, an environment variable, a path of a file, input, output, a key or an address. Nothing is
 * null unless it is annotated so.
 *
 * <pre>{@code
 * SandboxClient client =
 *     SandboxClient.builder()
 *         .telemetry(
 *             new TelemetryListener() {
 *               public void commandEnded(TracedOperation command, CommandEnd end) {
 *                 timer("commands", end.reason().name()).record(end.duration());
 *               }
 *             })
 *         .build();
 * }</pre>
 *
 * <p>The artifact {@code langsmith-sandbox-micrometer} implements the listener with Micrometer's
 * Observation API.
 */
@NullMarked
package langsmith.sandbox.telemetry;

import org.jspecify.annotations.NullMarked;
