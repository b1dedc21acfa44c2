// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no response to the upgrade.
 *
 * @param kind the failed step
 * @param transientFailure whether the same attempt may succeed later: false for a certificate that
 *     is not trusted, wrong proxy credentials, a peer that does not speak the protocol
 * @param message what failed, the reason, and what to do; no secrets
 * @param cause the exception, or null if there is none
 */
public record ConnectFailure(
    Kind kind, boolean transientFailure, String message, @Nullable Throwable cause) {

  /** Checks the members. */
  public ConnectFailure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
  }

  /** The step that failed. */
  public enum Kind {
    /** The open timeout passed; the message names the step in progress. */
    CONNECT_TIMEOUT,
    /**
     * The host is unknown or unreachable, refused the connection, or closed it before it responded.
     */
    CONNECT_FAILED,
    /** The TLS handshake failed, or the certificate is not trusted. */
    TLS_FAILED,
    /** The proxy is unreachable or refused to connect. */
    PROXY_FAILED,
    /** The peer does not speak HTTP, or its 101 is not a WebSocket handshake. */
    NOT_HTTP,
    /** The client cancelled: {@code close}, {@code abort}, or the transport was closed. */
    CANCELLED
  }
}
