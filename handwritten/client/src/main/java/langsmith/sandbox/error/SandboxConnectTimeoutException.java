// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection came about within the time for it; nothing was sent.
 *
 * <p>Fault: the network's, or the endpoint or the proxy is wrong. Retry: can help. Happened: no.
 */
public final class SandboxConnectTimeoutException extends SandboxConnectionException {
  /**
   * Creates an exception.
   *
   * @param message what was tried and for how long
   * @param cause the failure of the last attempt, or null
   * @param attempts see {@link #attempts()}
   */
  public SandboxConnectTimeoutException(String message, @Nullable Throwable cause, int attempts) {
    super(message, cause, true, null, attempts, null);
  }
}
