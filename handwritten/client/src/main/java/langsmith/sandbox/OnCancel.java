// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

/** What cancelling a future does to the command behind it. */
public enum OnCancel {
  /** Detaches from the command, which keeps running for as long as its idle timeout allows. */
  DETACH,

  /** Kills the command's process group. */
  KILL;

  boolean kills() {
    return this == KILL;
  }
}
