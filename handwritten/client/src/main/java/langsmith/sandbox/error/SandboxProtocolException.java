// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The peer broke the specification: a malformed answer or frame, a redirect, a number that cannot
 * be.
 *
 * <p>Fault: the service's, a proxy's in between, or the address is not that of the service. Retry:
 * seldom helps. Happened: possibly.
 */
public final class SandboxProtocolException extends SandboxException {
  private final String clause;

  /**
   * Creates an exception.
   *
   * @param message what was expected and a summary of what was seen
   * @param cause what led to it, or null
   * @param clause see {@link #clause()}
   */
  public SandboxProtocolException(String message, @Nullable Throwable cause, String clause) {
    super(message, cause, false, null);
    this.clause = clause;
  }

  /**
   * {@return which rule was broken: a clause of the command stream such as {@code §4.2}, or the
   * name of an HTTP operation such as {@code createBox}}
   */
  public String clause() {
    return clause;
  }
}
