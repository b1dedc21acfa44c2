// SPDX-License-Identifier: Apache-2.0
/** Tests of the first bytes of a tunnel's stream. */
@NullMarked
package langsmith.sandbox.protocol.tunnel;

import org.jspecify.annotations.NullMarked;
