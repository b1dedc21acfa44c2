// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The sandbox does not understand this client's version of the tunnel.
 *
 * <p>Fault: one of the two is too old. Retry: no. Happened: no.
 */
public final class TunnelUnsupportedVersionException extends TunnelException {
  /**
   * Creates an exception.
   *
   * @param message what was tried
   * @param port of the sandbox
   */
  public TunnelUnsupportedVersionException(String message, int port) {
    super(message, null, false, null, port);
  }
}
