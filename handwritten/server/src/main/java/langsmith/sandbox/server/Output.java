// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

/** One of a command's two output streams. Offsets are counted separately in each. */
public enum Output {
  /** Standard output, or everything a terminal shows. */
  STDOUT,
  /** Standard error; silent for a command with a terminal. */
  STDERR
}
