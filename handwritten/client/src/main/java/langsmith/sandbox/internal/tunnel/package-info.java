// SPDX-License-Identifier: Apache-2.0
/**
 * Tunnels at work: a listener, the sessions that carry its connections, streams without a listener,
 * and the exceptions that failures become. Everything of one tunnel is confined to one event loop
 * of the client's transport. Public for the client's own packages only; nothing is null unless it
 * is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.tunnel;

import org.jspecify.annotations.NullMarked;
