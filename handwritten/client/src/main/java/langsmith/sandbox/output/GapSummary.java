// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import java.util.List;

/**
 * The output of one stream that the server no longer had.
 *
 * @param listed the first gaps, in order
 * @param count the number of all gaps, which may exceed the listed ones
 * @param lostBytes the size of all gaps together, in bytes
 */
public record GapSummary(List<OutputGap> listed, long count, long lostBytes) {
  /** No gap. */
  public static final GapSummary NONE = new GapSummary(List.of(), 0, 0);

  /**
   * Copies the list.
   *
   * @param listed the first gaps, in order
   * @param count the number of all gaps
   * @param lostBytes the size of all gaps together, in bytes
   */
  public GapSummary {
    listed = List.copyOf(listed);
  }
}
