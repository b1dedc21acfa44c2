// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The peer violated the specification: a malformed answer or frame, a redirect, an impossible
 * number.
 *
 * <ul>
 *   <li><b>Cause:</b> the service, a proxy in between, or an address that is not the service's
 *   <li><b>Retryable:</b> seldom helps
 *   <li><b>Side effects:</b> possible
 * </ul>
 */
public final class SandboxProtocolException extends SandboxException {
  private final String clause;

  /**
   * Creates an exception without a cause.
   *
   * @param message what failed, what was seen, and what to do
   * @param clause see {@link #clause()}
   */
  public SandboxProtocolException(String message, String clause) {
    this(message, clause, ErrorDetails.none());
  }

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param clause see {@link #clause()}
   * @param details the optional facts
   */
  public SandboxProtocolException(String message, String clause, ErrorDetails details) {
    super(message, details);
    this.clause = clause;
  }

  /**
   * {@return the violated rule: a clause of the command stream such as {@code §4.2}, or the name of
   * an HTTP operation such as {@code createBox}}
   */
  public String clause() {
    return clause;
  }
}
