// SPDX-License-Identifier: Apache-2.0
/**
 * Checks of arguments, before anything is sent. Depends on the generated models only. Public only
 * for the client's own packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.check;

import org.jspecify.annotations.NullMarked;
