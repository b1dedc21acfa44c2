// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

/** One of the two output streams of a command; each counts its bytes separately. */
public enum StandardStream {
  /** Standard output; with a pseudo-terminal, everything that the terminal shows. */
  STDOUT,
  /** Standard error; silent with a pseudo-terminal. */
  STDERR
}
