// SPDX-License-Identifier: Apache-2.0
/** The data directory and the persisted state in it. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.store;
