// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

/** Which isolation of commands is wanted. */
public enum IsolationMode {
  /**
   * Bubblewrap if it works on this machine; plain processes otherwise, and a warning in the log.
   */
  AUTO,

  /** Plain processes, which can read and write whatever the user who runs the server can. */
  NONE
}
