// SPDX-License-Identifier: Apache-2.0
/**
 * Resources of the control plane: the words of their messages, limits of time, waiting until one is
 * ready, and lists that come in pages. Public for the client's own packages only; nothing is null
 * unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.resource;

import org.jspecify.annotations.NullMarked;
