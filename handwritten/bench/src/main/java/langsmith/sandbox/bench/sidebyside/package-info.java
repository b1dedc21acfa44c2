// SPDX-License-Identifier: Apache-2.0
/** Our client, the published official ones, and the plainest one against a stand-in service. */
@NullMarked
package langsmith.sandbox.bench.sidebyside;

import org.jspecify.annotations.NullMarked;
