// SPDX-License-Identifier: Apache-2.0

/** Tests of the templates, and of the tree against what the specifications generate. */
@NullMarked
package langsmith.sandbox.codegen;

import org.jspecify.annotations.NullMarked;
