// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.protocol.DurationText;
import langsmith.sandbox.protocol.ReconnectPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The options of one command stream.
 *
 * @param killGrace the limit from a kill to the exit; positive
 * @param reconnect how persistently a lost attachment is restored; null for the client's policy
 * @param connectBudget for all attempts to start it, zero for no limit; null for the client's
 * @param headers of its upgrades or requests; they override the client's
 * @param transport what it goes over; null for the client's
 */
public record SessionOptions(
    Duration killGrace,
    @Nullable ReconnectPolicy reconnect,
    @Nullable Duration connectBudget,
    HeaderMap headers,
    @Nullable CommandTransport transport) {
  /** A kill grace of 10 s, and otherwise the client's options. */
  public static final SessionOptions DEFAULT =
      new SessionOptions(Duration.ofSeconds(10), null, null, HeaderMap.empty(), null);

  /** Checks the bounds. */
  public SessionOptions {
    if (killGrace.isNegative() || killGrace.isZero()) {
      throw new IllegalArgumentException(
          "killGrace must be positive but was " + DurationText.of(killGrace));
    }
    if (connectBudget != null && connectBudget.isNegative()) {
      throw new IllegalArgumentException(
          "connectBudget must not be negative (zero disables the limit), not "
              + DurationText.of(connectBudget));
    }
    Objects.requireNonNull(headers, "headers");
  }

  /** Returns these options with another limit for a kill. */
  public SessionOptions withKillGrace(Duration grace) {
    return new SessionOptions(grace, reconnect, connectBudget, headers, transport);
  }

  /** Returns these options with another policy. */
  public SessionOptions withReconnect(ReconnectPolicy policy) {
    return new SessionOptions(
        killGrace, Objects.requireNonNull(policy, "policy"), connectBudget, headers, transport);
  }

  /** Returns these options with another budget. */
  public SessionOptions withConnectBudget(Duration budget) {
    return new SessionOptions(
        killGrace, reconnect, Objects.requireNonNull(budget, "budget"), headers, transport);
  }

  /** Returns these options with one more header. */
  public SessionOptions withHeader(String name, String value) {
    return new SessionOptions(
        killGrace, reconnect, connectBudget, headers.with(name, value), transport);
  }

  /** Returns these options with headers that its own override. */
  SessionOptions withDefaultHeaders(HeaderMap defaults) {
    return new SessionOptions(
        killGrace, reconnect, connectBudget, defaults.with(headers), transport);
  }

  /** Returns these options with another transport. */
  public SessionOptions withTransport(CommandTransport changed) {
    return new SessionOptions(
        killGrace, reconnect, connectBudget, headers, Objects.requireNonNull(changed, "transport"));
  }
}
