// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The captured output of a command, however the command ended.
 *
 * @param stdout standard output
 * @param stderr standard error
 */
public record CapturedOutput(CapturedStream stdout, CapturedStream stderr) {
  private static final CapturedStream NOTHING =
      new CapturedStream(0, 0, 0, new byte[0], new byte[0], GapSummary.NONE);

  /**
   * Returns whether this is everything that the command wrote: from the beginning, nothing lost,
   * nothing dropped.
   *
   * @return false if anything is missing of either stream
   */
  public boolean isComplete() {
    return stdout.isComplete() && stderr.isComplete();
  }

  /**
   * Returns the output of either stream that the server no longer had, at most 1,000 gaps of each;
   * see {@link CapturedStream#gaps()}.
   *
   * @return standard output's gaps, then standard error's; empty if nothing was lost
   */
  public List<OutputGap> gaps() {
    return List.copyOf(
        Stream.concat(stdout.gaps().stream(), stderr.gaps().stream()).collect(Collectors.toList()));
  }

  /**
   * Returns how much output of both streams the server no longer had.
   *
   * @return a count of bytes; 0 if nothing was lost
   */
  public long lostBytes() {
    return stdout.lostBytes() + stderr.lostBytes();
  }

  /**
   * Returns output of a command that has written nothing.
   *
   * @return two empty streams
   */
  public static CapturedOutput empty() {
    return new CapturedOutput(NOTHING, NOTHING);
  }
}
