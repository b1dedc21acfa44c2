// SPDX-License-Identifier: Apache-2.0
/** The data directory, and what is remembered in it beyond the life of a server. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.store;
