// SPDX-License-Identifier: Apache-2.0
/** Boxes: their plans, their state, and their life cycle. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.box;
