// SPDX-License-Identifier: Apache-2.0
/** Assembles, starts and stops a server. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.composition;
