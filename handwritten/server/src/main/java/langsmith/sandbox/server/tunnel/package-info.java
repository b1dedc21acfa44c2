// SPDX-License-Identifier: Apache-2.0
/**
 * Tunnels: sessions on {@code /tunnel} of a box, which dial ports of this machine's loopback, by
 * the clauses of {@code spec/protocol/tunnel.md}.
 */
@NullMarked
package langsmith.sandbox.server.tunnel;

import org.jspecify.annotations.NullMarked;
