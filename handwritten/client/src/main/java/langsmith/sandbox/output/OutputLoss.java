// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

/**
 * How the result of a command reports output that the server no longer had. In any case {@link
 * CapturedStream#gaps}, {@link OutputChunk#gapBefore} and {@link CommandListener#gap} have the
 * missing ranges.
 */
public enum OutputLoss {
  /**
   * The default: {@link langsmith.sandbox.CommandHandle#result} throws {@link
   * langsmith.sandbox.error.OutputLostException}, which has the exit code, so that partial output
   * is not mistaken for complete output.
   */
  FAIL,
  /**
   * {@link langsmith.sandbox.CommandHandle#result} returns; {@link CapturedStream#gaps} has the
   * missing ranges.
   */
  REPORT
}
