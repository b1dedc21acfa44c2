// SPDX-License-Identifier: Apache-2.0
/**
 * Metrics and traces of a client with Micrometer's Observation API. Nothing is null unless it is
 * annotated so.
 *
 * <pre>{@code
 * SandboxClient client =
 *     SandboxClient.builder().telemetry(new SandboxObservations(observationRegistry)).build();
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.micrometer;

import org.jspecify.annotations.NullMarked;
