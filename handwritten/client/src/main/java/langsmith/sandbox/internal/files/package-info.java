// SPDX-License-Identifier: Apache-2.0
/**
 * Files of a sandbox: transfers that hold nothing in memory, directory trees as tar archives,
 * searches, and lines for a shell, through {@code ShellRunner}, for what the service has no
 * operation for. Everything blocks. Public for the client's own packages only; nothing is null
 * unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.files;

import org.jspecify.annotations.NullMarked;
