// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import java.time.Duration;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import org.jspecify.annotations.Nullable;

/** Why there is no connection through a tunnel. */
public sealed interface TunnelFailure {
  /**
   * The server refused the upgrade.
   *
   * @param refusal of the last attempt
   * @param attempts how many there were
   */
  record Refused(UpgradeRefusal refusal, int attempts) implements TunnelFailure {
    /** Whether another attempt can help (clause H3). */
    boolean isRetryable() {
      return switch (refusal.status()) {
        case 429, 500, 502, 503, 504 -> true;
        default -> false;
      };
    }

    @Nullable Duration retryAfter() {
      return refusal.retryAfter();
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
