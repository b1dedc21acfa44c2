// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/**
 * Identifies a reader of an iteration. A reader that requests the result while it iterates ends its
 * iteration; otherwise it would wait for itself.
 */
public final class ReaderToken {}
