// SPDX-License-Identifier: Apache-2.0
/**
 * Parts of HTTP messages that requests and WebSocket upgrades share: headers, error bodies, {@code
 * Retry-After}. Public only for the client's own packages; nothing is null unless it is annotated
 * so.
 */
@NullMarked
package langsmith.sandbox.internal.wire;

import org.jspecify.annotations.NullMarked;
