// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.nio.charset.StandardCharsets;

/** The frames that are measured: lines of plain text, so one escape in 70 bytes. */
final class OutputFrames {
  private static final int LINE = 70;

  private OutputFrames() {}

  /**
   * Creates a frame without an offset, so that it can be repeated.
   *
   * @param size length of its output in bytes
   */
  static byte[] stdout(int size) {
    StringBuilder json = new StringBuilder("{\"type\":\"stdout\",\"data\":\"");
    for (int i = 1; i <= size; i++) {
      if (i % LINE == 0) {
        json.append("\\n");
      } else {
        json.append((char) ('a' + i % 26));
      }
    }
    return json.append("\"}").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
