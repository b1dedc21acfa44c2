// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

/** Why a command was not started. */
public final class NotStartedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is at fault. */
  public enum Fault {
    /** The working directory. */
    DIRECTORY,
    /** The shell. */
    SHELL,
    /** Anything else; the message says what. */
    MACHINE
  }

  private final Fault fault;

  NotStartedException(Fault fault, String reason) {
    super(reason, null, false, false);
    this.fault = fault;
  }

  /** {@return what is at fault} */
  public Fault fault() {
    return fault;
  }
}
