// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.protocol.StandardStream;

/** One of a command's two output streams. Offsets are counted separately in each. */
public enum Output {
  /** Standard output, or all output of a terminal. */
  STDOUT(StandardStream.STDOUT),
  /** Standard error; silent for a command with a terminal. */
  STDERR(StandardStream.STDERR);

  private final StandardStream stream;

  Output(StandardStream stream) {
    this.stream = stream;
  }

  StandardStream stream() {
    return stream;
  }
}
