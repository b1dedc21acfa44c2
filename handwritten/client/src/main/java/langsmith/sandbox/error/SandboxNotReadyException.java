// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The sandbox exists but cannot serve the request in its present state, or has no data-plane
 * address yet.
 *
 * <ul>
 *   <li><b>Cause:</b> the sandbox is being created, starting, stopping or moving
 *   <li><b>Retryable:</b> yes, once it is ready; if it has no address yet, call {@code refresh()}
 *       or {@code waitUntilReady(…)} first
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class SandboxNotReadyException extends SandboxException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts
   */
  public SandboxNotReadyException(String message, ErrorDetails details) {
    super(message, details);
  }
}
