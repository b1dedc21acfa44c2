// SPDX-License-Identifier: Apache-2.0
/** Which Java type each schema becomes. */
@NullMarked
package langsmith.sandbox.codegen.types;

import org.jspecify.annotations.NullMarked;
