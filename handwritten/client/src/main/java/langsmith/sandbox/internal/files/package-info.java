// SPDX-License-Identifier: Apache-2.0
/**
 * Files of a sandbox: streaming transfers, directory trees as tar archives, searches, and shell
 * commands, through {@code ShellRunner}, where the service has no operation. Everything blocks.
 * Public only for the client's own packages; nothing is null unless it is annotated so.
 */
@NullMarked
package langsmith.sandbox.internal.files;

import org.jspecify.annotations.NullMarked;
