// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import langsmith.sandbox.server.command.Isolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which isolation of commands is wanted. */
public enum IsolationMode {
  /**
   * Bubblewrap if it works on this machine; plain processes otherwise, and a warning in the log.
   */
  AUTO,

  /** Plain processes, which can read and write whatever the user who runs the server can. */
  NONE;

  private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);

  /** Finds out what this comes to on this machine, and warns if that is nothing. May block. */
  Isolation inForce() {
    Isolation inForce = this == AUTO ? Isolation.detect() : Isolation.NONE;
    if (inForce == Isolation.NONE) {
      log.warn(
          "COMMANDS ARE NOT ISOLATED: {}. They can read and write whatever you can.",
          this == AUTO
              ? "bubblewrap (bwrap) does not work on this machine"
              : "isolation is switched off");
    }
    return inForce;
  }
}
