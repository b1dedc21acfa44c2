// SPDX-License-Identifier: Apache-2.0
/** The time of day and what is to happen later. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.time;
