// SPDX-License-Identifier: Apache-2.0
/**
 * The format of Server-Sent Events: bytes in, named events out. It knows nothing of commands; what
 * events mean is up to its caller. The clauses are those of {@code spec/protocol/event-stream.md}.
 */
@NullMarked
package langsmith.sandbox.protocol.sse;

import org.jspecify.annotations.NullMarked;
