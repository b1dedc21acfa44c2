// SPDX-License-Identifier: Apache-2.0
/**
 * The output of commands: {@linkplain langsmith.sandbox.output.OutputChunk chunks} as they arrive,
 * the {@linkplain langsmith.sandbox.output.CapturedOutput capture} for the result, the {@linkplain
 * langsmith.sandbox.output.OutputGap gaps}, and the {@link langsmith.sandbox.output.CommandListener
 * listener} for the connections of a command. All values are immutable; nothing is null unless it
 * is annotated so.
 *
 * <pre>{@code
 * for (OutputChunk chunk : handle) {
 *   System.out.print(chunk.text());
 * }
 * CapturedOutput kept = handle.result().output();
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.output;

import org.jspecify.annotations.NullMarked;
