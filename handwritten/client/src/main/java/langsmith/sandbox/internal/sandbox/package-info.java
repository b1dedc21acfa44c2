// SPDX-License-Identifier: Apache-2.0
/**
 * One sandbox: its state, its operations in the control plane, and access to its data plane.
 * Connects commands, tunnels, files and requests, and is the uppermost of the internal packages.
 * Public only for the client's own packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.sandbox;

import org.jspecify.annotations.NullMarked;
