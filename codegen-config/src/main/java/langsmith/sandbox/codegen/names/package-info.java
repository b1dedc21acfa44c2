// SPDX-License-Identifier: Apache-2.0
/** Java names for the names of a specification. */
@NullMarked
package langsmith.sandbox.codegen.names;

import org.jspecify.annotations.NullMarked;
