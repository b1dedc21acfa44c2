// SPDX-License-Identifier: Apache-2.0
/** Puts a server together, starts it and ends it. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.composition;
