// SPDX-License-Identifier: Apache-2.0
/** Boxes: what they are to be, what they are, and how they get from one to the other. */
@org.jspecify.annotations.NullMarked
package langsmith.sandbox.server.box;
