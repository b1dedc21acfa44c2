// SPDX-License-Identifier: Apache-2.0
/**
 * The WebSocket of a command: opens one connection to {@code /execute/ws}, delivers whole text
 * messages and reports how the connection ended. It is independent of commands, the content of
 * frames, offsets and retries, which are up to its caller.
 *
 * <p>{@link langsmith.sandbox.internal.transport.EventTransport} is the port for commands over
 * Server-Sent Events, which the package {@code http} implements.
 *
 * <p>{@link langsmith.sandbox.internal.transport.NettyTransport} is the implementation. Everything
 * of one connection is confined to one event loop.
 */
@NullMarked
package langsmith.sandbox.internal.transport;

import org.jspecify.annotations.NullMarked;
