// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import org.jspecify.annotations.Nullable;

/**
 * Supplies the API key of a client, for keys that rotate.
 *
 * <p>It is called for every attempt of a request and for every WebSocket upgrade, and the client
 * does not keep the result: a supplier that is expensive must cache. Calls come from several
 * threads at once and may block: for requests from the thread that makes the call, within the time
 * limit of the attempt; for commands and tunnels from threads of the client, within the limit for
 * opening a WebSocket.
 *
 * <p>A header {@code X-Api-Key} that the builder, a command or {@link
 * langsmith.sandbox.request.RequestOptions} sets takes precedence.
 *
 * <p>If it throws or returns null, a blank key or one that HTTP cannot transmit, nothing is sent,
 * and there is no retry: a request or a tunnel fails with {@link
 * langsmith.sandbox.error.SandboxConnectionException}, a command with {@link
 * langsmith.sandbox.error.CommandNeverStartedException}, and a reattachment to a command, which
 * keeps running, with {@link langsmith.sandbox.error.LinkLostException}. What it throws becomes the
 * cause; what it returns is never part of a message, a log or a {@code toString()}.
 *
 * @see langsmith.sandbox.SandboxClient.Builder#apiKey(ApiKeySupplier)
 */
@FunctionalInterface
public interface ApiKeySupplier {
  /**
   * Returns the key for one request or upgrade. Must not use the client.
   *
   * @return not blank; null counts as a failure
   */
  @Nullable String get();
}
