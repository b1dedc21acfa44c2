// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The sandbox does not let tunnels reach this port.
 *
 * <p>Fault: the caller's, or the sandbox's settings. Retry: no. Happened: no.
 */
public final class TunnelPortNotAllowedException extends TunnelException {
  /**
   * Creates an exception.
   *
   * @param message what was tried
   * @param port of the sandbox
   */
  public TunnelPortNotAllowedException(String message, int port) {
    super(message, null, false, null, port);
  }
}
