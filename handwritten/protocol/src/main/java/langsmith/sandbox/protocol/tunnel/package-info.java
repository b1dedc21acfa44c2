// SPDX-License-Identifier: Apache-2.0
/**
 * What the first bytes of a tunnel's stream say: to which port (clause D1), and what became of it
 * (clause D2).
 */
@NullMarked
package langsmith.sandbox.protocol.tunnel;

import org.jspecify.annotations.NullMarked;
