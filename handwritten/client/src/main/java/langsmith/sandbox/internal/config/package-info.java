// SPDX-License-Identifier: Apache-2.0
/**
 * The configuration of one client: the values of the builder, completed from the environment,
 * checked at once, and shared unchanged by HTTP and WebSocket. Public only for the client's own
 * packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.config;

import org.jspecify.annotations.NullMarked;
