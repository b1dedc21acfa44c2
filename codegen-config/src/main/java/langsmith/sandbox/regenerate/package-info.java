// SPDX-License-Identifier: Apache-2.0
/** Runs the generator for this project's own specifications; not part of the generator. */
@NullMarked
package langsmith.sandbox.regenerate;

import org.jspecify.annotations.NullMarked;
