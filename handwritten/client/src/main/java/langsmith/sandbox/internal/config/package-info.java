// SPDX-License-Identifier: Apache-2.0
/**
 * The configuration of one client: what the builder was told, completed from the environment,
 * checked at once, and shared unchanged by HTTP and WebSocket. Public for the client's own packages
 * only.
 */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.internal.config;
