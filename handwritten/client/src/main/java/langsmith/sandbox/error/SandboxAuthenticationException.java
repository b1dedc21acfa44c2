// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The service did not accept the API key (401), or the key may not do this (403).
 *
 * <p>Fault: the caller's configuration. Retry: does not help with the same key. Happened: no.
 */
public final class SandboxAuthenticationException extends SandboxApiException {
  /**
   * Creates an exception.
   *
   * @param message what was done, expected and seen
   * @param answer what the service answered
   */
  public SandboxAuthenticationException(String message, Answer answer) {
    super(message, answer);
  }
}
