// SPDX-License-Identifier: Apache-2.0
/**
 * Checks of arguments, before anything is sent. Knows the generated models and nothing of the rest
 * of the client. Public for the client's own packages only; nothing is null unless it is annotated
 * so.
 */
@NullMarked
package langsmith.sandbox.internal.check;

import org.jspecify.annotations.NullMarked;
