// SPDX-License-Identifier: Apache-2.0
/**
 * What one client owns and all its parts use: WebSocket transport, threads, clock, random numbers,
 * ids, and cancelling. Knows nothing about commands, tunnels or requests. Public for the client's
 * own packages only; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.runtime;

import org.jspecify.annotations.NullMarked;
