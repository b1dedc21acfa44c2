// SPDX-License-Identifier: Apache-2.0
/** Tests of the format: bytes in, events out. */
@NullMarked
package langsmith.sandbox.protocol.sse;

import org.jspecify.annotations.NullMarked;
