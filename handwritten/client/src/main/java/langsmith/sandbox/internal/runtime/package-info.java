// SPDX-License-Identifier: Apache-2.0
/**
 * The shared resources of one client: WebSocket transport, threads, clock, random numbers, ids, and
 * cancellation. Independent of commands, tunnels and requests. Public only for the client's own
 * packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.runtime;

import org.jspecify.annotations.NullMarked;
