// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * Nothing listens on this port of the sandbox, or it cannot be connected to.
 *
 * <ul>
 *   <li><b>Cause:</b> mostly the program that should listen, which may be about to start
 *   <li><b>Retryable:</b> yes
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class TunnelConnectionRefusedException extends TunnelException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param port see {@link #port()}
   */
  public TunnelConnectionRefusedException(String message, int port) {
    super(message, port, ErrorDetails.none().retryable(true).errorType("DialFailed"));
  }
}
