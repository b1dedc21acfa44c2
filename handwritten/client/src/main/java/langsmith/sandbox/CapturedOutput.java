// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.List;

/**
 * What a handle kept of a command's output, however the command ended.
 *
 * @param stdout standard output
 * @param stderr standard error
 */
public record CapturedOutput(CapturedStream stdout, CapturedStream stderr) {
  private static final CapturedStream NOTHING =
      new CapturedStream(0, 0, new byte[0], new byte[0], List.of());

  /**
   * Returns output of a command that has written nothing.
   *
   * @return two empty streams
   */
  public static CapturedOutput empty() {
    return new CapturedOutput(NOTHING, NOTHING);
  }
}
