// SPDX-License-Identifier: Apache-2.0
/**
 * Commands at work. {@code Commands} starts them; a {@code CommandSession} carries out what the
 * machine of the protocol module decides; a {@code CommandPump} feeds its output to the capture,
 * the buffer and the listener, and the views read the buffer. Knows the WebSocket transport, and
 * nothing of HTTP, files or tunnels. Public for the client's own packages only; nothing is null
 * unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.command;

import org.jspecify.annotations.NullMarked;
