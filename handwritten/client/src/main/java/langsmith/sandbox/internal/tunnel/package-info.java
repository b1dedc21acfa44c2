// SPDX-License-Identifier: Apache-2.0
/**
 * Tunnels at work: a listener, the sessions that carry its connections, and streams without a
 * listener. Everything of one tunnel is confined to one event loop of the client's transport.
 */
@NullMarked
package langsmith.sandbox.internal.tunnel;

import org.jspecify.annotations.NullMarked;
