// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.output.GapSummary;
import langsmith.sandbox.output.OutputGap;

/**
 * The gaps of one stream: a list of the first {@value #MAX_LISTED}, and the number and size of all,
 * so that memory stays bounded however much output is lost. Not safe for use by several threads.
 */
final class GapLog {
  static final int MAX_LISTED = 1000;

  private final List<OutputGap> listed = new ArrayList<>();
  private long count;
  private long lostBytes;

  void add(OutputGap gap) {
    if (listed.size() < MAX_LISTED) {
      listed.add(gap);
    }
    count++;
    lostBytes += gap.bytes();
  }

  /** Returns a copy. */
  GapSummary summary() {
    return new GapSummary(listed, count, lostBytes);
  }
}
