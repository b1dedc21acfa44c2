// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.List;

/**
 * Lines that a sandbox found.
 *
 * @param lines not modifiable
 * @param isTruncated whether there may be more: the limit was reached, or the sandbox stopped
 *     looking after some time
 */
public record TextMatches(List<TextMatch> lines, boolean isTruncated) {
  /**
   * Copies the list.
   *
   * @param lines see {@link #lines()}
   * @param isTruncated see {@link #isTruncated()}
   */
  public TextMatches {
    lines = List.copyOf(lines);
  }
}
