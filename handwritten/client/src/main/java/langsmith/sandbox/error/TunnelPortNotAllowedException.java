// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The sandbox does not allow tunnels to this port.
 *
 * <ul>
 *   <li><b>Cause:</b> the caller, or the sandbox's settings
 *   <li><b>Retryable:</b> no
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class TunnelPortNotAllowedException extends TunnelException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param port see {@link #port()}
   */
  public TunnelPortNotAllowedException(String message, int port) {
    super(message, port, ErrorDetails.none().errorType("PortNotAllowed"));
  }
}
