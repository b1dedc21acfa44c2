// SPDX-License-Identifier: Apache-2.0
/** Tests of what the benchmarks measure with. */
@NullMarked
package langsmith.sandbox.bench;

import org.jspecify.annotations.NullMarked;
