// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.telemetry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a tunnel ended.
 *
 * @param duration since it was opened
 * @param failure the simple name of the exception if it could not be opened; null if it was
 * @param connections how many connections were opened
 * @param failedConnections how many connections could not be opened
 * @param bytesSent how much was sent to the sandbox, over all connections
 * @param bytesReceived how much was received from the sandbox, over all connections
 */
public record TunnelEnd(
    Duration duration,
    @Nullable String failure,
    long connections,
    long failedConnections,
    long bytesSent,
    long bytesReceived) {}
