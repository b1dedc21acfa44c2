// SPDX-License-Identifier: Apache-2.0
/** Tests of the benchmarks' tools. */
@NullMarked
package langsmith.sandbox.bench;

import org.jspecify.annotations.NullMarked;
