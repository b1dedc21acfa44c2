// SPDX-License-Identifier: Apache-2.0
/**
 * One sandbox at work: its state, the operations of the control plane on it, and the way to its
 * data plane. Puts commands, tunnels, files and requests together, and is the uppermost of the
 * internal packages. Public for the client's own packages only; nothing is null unless it is
 * annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.sandbox;

import org.jspecify.annotations.NullMarked;
