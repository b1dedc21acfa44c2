// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The service did not accept the API key (401), or the key may not do this (403).
 *
 * <ul>
 *   <li><b>Cause:</b> the caller's configuration
 *   <li><b>Retryable:</b> no, not with the same key
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class SandboxAuthenticationException extends SandboxApiException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts; here the HTTP status is required
   */
  public SandboxAuthenticationException(String message, ErrorDetails details) {
    super(message, details);
  }
}
