// SPDX-License-Identifier: Apache-2.0
/**
 * Commands. {@code Commands} starts them; a {@code CommandSession} carries out the decisions of the
 * protocol module's state machine; a {@code CommandPump} feeds its output to the capture, the
 * buffer and the listener; and the views read the buffer. Depends on the transports below it, not
 * on HTTP, files or tunnels. Public only for the client's own packages; nothing is null unless it
 * is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.command;

import org.jspecify.annotations.NullMarked;
