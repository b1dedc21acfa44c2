// SPDX-License-Identifier: Apache-2.0
/** What the templates are given: every word of the output that depends on the specification. */
@NullMarked
package langsmith.sandbox.codegen.view;

import org.jspecify.annotations.NullMarked;
