// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.tunnel.OpenFailure;

/** Why a tunnel could not be opened or connected. */
public sealed interface TunnelFailure {
  /**
   * The server refused the upgrade.
   *
   * @param refusal of the last attempt
   * @param attempts the number of attempts
   */
  record Refused(UpgradeRefusal refusal, int attempts) implements TunnelFailure {
    /**
     * Returns whether another attempt can help.
     *
     * @return as the retries of the tunnel decide
     */
    public boolean isRetryable() {
      return new OpenFailure.Refused(refusal.status(), refusal.retryAfter()).isRetryable();
    }
  }

  /**
   * The server was not reached.
   *
   * @param failure of the last attempt
   * @param attempts the number of attempts
   */
  record NotConnected(ConnectFailure failure, int attempts) implements TunnelFailure {}

  /**
   * The server refused the port.
   *
   * @param status its answer
   */
  record PortRefused(ConnectStatus status) implements TunnelFailure {}

  /**
   * The stream ended before the server answered for the port.
   *
   * @param reason the cause
   */
  record NoAnswer(String reason) implements TunnelFailure {}

  /**
   * The local port cannot be bound.
   *
   * @param cause the reason
   */
  record NotBound(Throwable cause) implements TunnelFailure {}

  /** The tunnel or the client was closed. */
  record Closed() implements TunnelFailure {}
}
