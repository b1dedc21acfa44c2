// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The sandbox has no data-plane address yet, so neither commands nor files can reach it.
 *
 * <p>Fault: nobody's; it is still being made. Retry: helps after {@code refresh()}, or wait until
 * it is ready. Happened: no, nothing was sent.
 */
public final class DataPlaneNotConfiguredException extends SandboxException {
  /**
   * Creates an exception.
   *
   * @param message which sandbox, its status, and what to try
   */
  public DataPlaneNotConfiguredException(String message) {
    super(message, null, false, null);
  }
}
