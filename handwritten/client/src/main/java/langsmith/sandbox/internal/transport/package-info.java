// SPDX-License-Identifier: Apache-2.0
/**
 * The WebSocket under a command: opens one connection to {@code /execute/ws}, hands over whole text
 * messages and says how the connection ended. It knows nothing about commands, frames' contents,
 * offsets or retries; those decisions belong to its caller.
 *
 * <p>{@link langsmith.sandbox.internal.transport.NettyTransport} is the implementation. Everything
 * of one connection is confined to one event loop.
 */
@NullMarked
package langsmith.sandbox.internal.transport;

import org.jspecify.annotations.NullMarked;
