// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no answer to the upgrade.
 *
 * @param kind how far it got
 * @param transientFailure whether the same attempt may succeed later: false for a certificate that
 *     is not trusted, wrong proxy credentials, a peer that does not speak the protocol
 * @param message what was tried, what was seen, and what to check; no secrets
 * @param cause the exception behind it, or null if there is none
 */
public record ConnectFailure(
    Kind kind, boolean transientFailure, String message, @Nullable Throwable cause) {

  /** Checks the members. */
  public ConnectFailure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(message, "message");
  }

  /** How far the attempt got. */
  public enum Kind {
    /** The open timeout passed; the message names the step that was under way. */
    CONNECT_TIMEOUT,
    /** The host is unknown, refused, unreachable, or hung up before it answered. */
    CONNECT_FAILED,
    /** TLS could not be agreed on, or the certificate is not accepted. */
    TLS_FAILED,
    /** The proxy is out of reach or refused to connect. */
    PROXY_FAILED,
    /** The peer does not speak HTTP, or its 101 is no WebSocket handshake. */
    NOT_HTTP,
    /** This side gave up: {@code close}, {@code abort}, or the transport was closed. */
    CANCELLED
  }
}
