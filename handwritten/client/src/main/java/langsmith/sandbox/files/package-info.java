// SPDX-License-Identifier: Apache-2.0
/**
 * Files of a sandbox: {@link langsmith.sandbox.files.SandboxFiles} reads, writes, transfers and
 * searches them. Obtained from {@link langsmith.sandbox.Sandbox#files()}. Nothing is null unless it
 * is annotated so.
 *
 * <pre>{@code
 * SandboxFiles files = sandbox.files();
 * files.uploadDirectory(Path.of("src"), "/work/src");
 * FileList logs = files.glob("/work", "*.log");
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.files;

import org.jspecify.annotations.NullMarked;
