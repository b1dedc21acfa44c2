// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/** How commands are kept away from the rest of the machine. */
public enum Isolation {
  /**
   * Each command runs in bubblewrap with the box's directory as its root and with its own PID,
   * mount, IPC and host name namespaces. The network is the host's. Needs Linux and a {@code bwrap}
   * that the system lets us use.
   */
  BUBBLEWRAP,

  /**
   * Commands are plain processes that start in the box's directory. They can read and write
   * whatever the server's user can: for trusted commands only.
   */
  NONE
}
