// SPDX-License-Identifier: Apache-2.0
/**
 * Builds snapshots from Dockerfiles in a sandbox. Reaches sandboxes through {@code Builders} only.
 * Public only for the client's own packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.build;

import org.jspecify.annotations.NullMarked;
