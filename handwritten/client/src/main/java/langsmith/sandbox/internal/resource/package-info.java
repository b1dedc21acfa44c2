// SPDX-License-Identifier: Apache-2.0
/**
 * Resources of the control plane: descriptions, time limits, polling until one is ready, and paged
 * lists. Public only for the client's own packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.resource;

import org.jspecify.annotations.NullMarked;
