// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * Nothing listens on this port of the sandbox, or it could not be connected to.
 *
 * <p>Fault: mostly the program's that should listen, which may be about to start. Retry: can help.
 * Happened: no.
 */
public final class TunnelConnectionRefusedException extends TunnelException {
  /**
   * Creates an exception.
   *
   * @param message what was tried
   * @param port of the sandbox
   */
  public TunnelConnectionRefusedException(String message, int port) {
    super(message, null, true, null, port);
  }
}
