// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.util.function.Supplier;
import langsmith.sandbox.server.command.Isolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which isolation of commands is wanted. */
public enum IsolationMode {
  /**
   * Bubblewrap if it works on this machine; plain processes otherwise, and a warning in the log.
   */
  AUTO,

  /** Bubblewrap, or no server: the start fails where it does not work. */
  BUBBLEWRAP,

  /** Plain processes, which can read and write whatever the user who runs the server can. */
  NONE;

  private static final Logger log = LoggerFactory.getLogger(IsolationMode.class);

  /**
   * Finds out what this comes to on this machine, and warns if that is nothing. May block.
   *
   * @throws IllegalStateException if that is less than what is demanded
   */
  Isolation inForce() {
    return inForce(Isolation::detect);
  }

  /** The same on a machine of which the strongest isolation is told. */
  Isolation inForce(Supplier<Isolation> strongest) {
    Isolation inForce = this == NONE ? Isolation.NONE : strongest.get();
    if (this == BUBBLEWRAP && inForce != Isolation.BUBBLEWRAP) {
      throw new IllegalStateException(
          "bubblewrap is demanded, but bwrap is not installed or may not be used on this machine;"
              + " install it and permit user namespaces, or choose IsolationMode.AUTO or NONE");
    }
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
