// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.telemetry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an HTTP request ended.
 *
 * @param duration from before the request to the end of its response
 * @param status the HTTP status; 0 if there was no response
 * @param failure the simple name of the exception that ended it; null if there was none. A response
 *     with an error status is not a failure here
 * @param bytesSent how much of the body was sent
 * @param bytesReceived how much of the response's body was read, after decompression
 */
public record RequestEnd(
    Duration duration, int status, @Nullable String failure, long bytesSent, long bytesReceived) {}
