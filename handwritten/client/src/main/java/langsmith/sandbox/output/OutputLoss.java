// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

/**
 * What the result of a command becomes if the server no longer had some of its output. Which bytes
 * are missing is told in any case, by {@link CapturedStream#gaps}, {@link OutputChunk#gapBefore}
 * and {@link CommandListener#gap}.
 */
public enum OutputLoss {
  /**
   * The default: {@link langsmith.sandbox.CommandHandle#result} throws {@link
   * langsmith.sandbox.error.OutputLostException}, which carries the exit code, so that nobody takes
   * a part for the whole.
   */
  FAIL,
  /**
   * {@link langsmith.sandbox.CommandHandle#result} returns, and {@link CapturedStream#gaps} tells.
   */
  REPORT
}
