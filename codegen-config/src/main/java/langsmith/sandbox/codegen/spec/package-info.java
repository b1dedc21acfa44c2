// SPDX-License-Identifier: Apache-2.0
/** The specification as it was written: documents, places in them, and what is refused. */
@NullMarked
package langsmith.sandbox.codegen.spec;

import org.jspecify.annotations.NullMarked;
