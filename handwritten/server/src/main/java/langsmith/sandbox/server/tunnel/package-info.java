// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /tunnel} of a box: sessions that dial ports of this machine's loopback, by the clauses of
 * {@code spec/protocol/tunnel.md}.
 */
@NullMarked
package langsmith.sandbox.server.tunnel;

import org.jspecify.annotations.NullMarked;
