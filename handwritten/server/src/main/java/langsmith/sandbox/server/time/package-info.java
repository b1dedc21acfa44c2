// SPDX-License-Identifier: Apache-2.0
/** The clock and timers. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.time;
