// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.tunnel.OpenFailure;

/** Why there is no connection through a tunnel. */
public sealed interface TunnelFailure {
  /**
   * The server refused the upgrade.
   *
   * @param refusal of the last attempt
   * @param attempts how many there were
   */
  record Refused(UpgradeRefusal refusal, int attempts) implements TunnelFailure {
    /**
     * Returns whether another attempt can help.
     *
     * @return as the tunnel itself sees it
     */
    public boolean isRetryable() {
      return new OpenFailure.Refused(refusal.status(), refusal.retryAfter()).isRetryable();
    }
  }

  /**
   * The server was not reached.
   *
   * @param failure of the last attempt
   * @param attempts how many there were
   */
  record NotConnected(ConnectFailure failure, int attempts) implements TunnelFailure {}

  /**
   * The server answered for the port, and the answer is no.
   *
   * @param status what it answered
   */
  record PortRefused(ConnectStatus status) implements TunnelFailure {}

  /**
   * The stream ended before the server answered for the port.
   *
   * @param reason what was seen
   */
  record NoAnswer(String reason) implements TunnelFailure {}

  /**
   * The local port cannot be listened on.
   *
   * @param cause why
   */
  record NotBound(Throwable cause) implements TunnelFailure {}

  /** The tunnel or the client was closed. */
  record Closed() implements TunnelFailure {}
}
