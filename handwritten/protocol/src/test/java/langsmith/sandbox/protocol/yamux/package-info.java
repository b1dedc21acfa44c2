// SPDX-License-Identifier: Apache-2.0
/** Tests of the yamux core. */
@NullMarked
package langsmith.sandbox.protocol.yamux;

import org.jspecify.annotations.NullMarked;
