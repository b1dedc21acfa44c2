// SPDX-License-Identifier: Apache-2.0
/**
 * Tunnels: local ports, the sessions that carry their connections, streams without a local port,
 * and the mapping of failures to exceptions. Each tunnel is confined to one event loop of the
 * client's transport. Public only for the client's own packages; nothing is null unless it is
 * annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.tunnel;

import org.jspecify.annotations.NullMarked;
