// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import langsmith.sandbox.protocol.StandardStream;

/**
 * A range of output that the server no longer had.
 *
 * @param stream the stream
 * @param from position of the first missing byte since the start of the command
 * @param to position of the first byte after the gap
 */
public record OutputGap(StandardStream stream, long from, long to) {
  /**
   * Returns how much is missing.
   *
   * @return a count of bytes
   */
  public long bytes() {
    return to - from;
  }
}
