// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import langsmith.sandbox.protocol.DurationText;
import org.jspecify.annotations.Nullable;

/**
 * Time and size limits of the WebSocket of a command. Settings that are not made here come from the
 * environment, or else are the defaults below. {@link Duration#ZERO} disables a time limit.
 * Immutable.
 *
 * <p>The environment variables are {@code LANGSMITH_SANDBOX_WS_TIMEOUT_OPEN}, {@code …_PING},
 * {@code …_PING_INTERVAL}, {@code …_CLOSE} and {@code …_CONNECT_BUDGET} (or the same with {@code
 * LANGCHAIN_}): seconds, possibly with a fraction; 0 or less disables the limit; anything that is
 * not a number is ignored with a warning.
 */
public final class WebSocketOptions {
  private static final int SMALLEST_MAX_FRAME_BYTES = 64 * 1024;
  private static final int MOST_SPARE_CONNECTIONS = 16;
  private static final WebSocketOptions DEFAULTS = new WebSocketOptions(Map.of(), null, 0);

  private enum TimeLimit {
    OPEN("openTimeout"),
    PING_INTERVAL("pingInterval"),
    PONG("pongTimeout"),
    CLOSE("closeTimeout"),
    CONNECT_BUDGET("connectBudget"),
    STARTED("startedTimeout");

    private final String method;

    TimeLimit(String method) {
      this.method = method;
    }
  }

  private final Map<TimeLimit, Duration> times;
  private final @Nullable Integer maxFrameBytes;
  private final int spareConnections;

  private WebSocketOptions(
      Map<TimeLimit, Duration> times, @Nullable Integer maxFrameBytes, int spareConnections) {
    this.times = times;
    this.maxFrameBytes = maxFrameBytes;
    this.spareConnections = spareConnections;
  }

  /** {@return options without settings} */
  public static WebSocketOptions defaults() {
    return DEFAULTS;
  }

  /**
   * {@return these options with another limit for one connect and upgrade; 30 s by default, because
   * a stopped sandbox may take that long to start}
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions openTimeout(Duration timeout) {
    return with(TimeLimit.OPEN, timeout);
  }

  /**
   * {@return these options with another interval between pings; 30 s by default}
   *
   * @param interval not negative; zero for no pings
   */
  public WebSocketOptions pingInterval(Duration interval) {
    return with(TimeLimit.PING_INTERVAL, interval);
  }

  /**
   * {@return these options with another limit for the answer to a ping; 60 s by default} After it
   * the connection counts as lost.
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions pongTimeout(Duration timeout) {
    return with(TimeLimit.PONG, timeout);
  }

  /**
   * {@return these options with another limit for the close handshake; 10 s by default} After it
   * the socket is closed.
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions closeTimeout(Duration timeout) {
    return with(TimeLimit.CLOSE, timeout);
  }

  /**
   * {@return these options with another limit for all attempts to start one command; 120 s by
   * default}
   *
   * @param budget not negative; zero for no limit
   */
  public WebSocketOptions connectBudget(Duration budget) {
    return with(TimeLimit.CONNECT_BUDGET, budget);
  }

  /**
   * {@return these options with another limit between an open connection and the confirmation that
   * the command has started; 30 s by default} After it the attempt has failed and is repeated with
   * the same command id, which cannot start the command twice.
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions startedTimeout(Duration timeout) {
    return with(TimeLimit.STARTED, timeout);
  }

  /**
   * {@return these options with another limit for one message; 32 MiB by default, far above what
   * servers send} A longer message ends the connection with close code 1009.
   *
   * @param bytes at least 65536
   */
  public WebSocketOptions maxFrameBytes(int bytes) {
    if (bytes < SMALLEST_MAX_FRAME_BYTES) {
      throw new IllegalArgumentException(
          "maxFrameBytes must be at least " + SMALLEST_MAX_FRAME_BYTES + ", not " + bytes);
    }
    return new WebSocketOptions(times, bytes, spareConnections);
  }

  /**
   * {@return these options with connections that are opened ahead; none by default} After a command
   * has started in a sandbox over a WebSocket, the client keeps this many further connections to
   * that sandbox, and the next command uses one instead of connecting, which saves the round trips
   * of TCP, TLS and the upgrade. They are closed when no command has started there for 60 s. At
   * most 32 sandboxes have some at a time.
   *
   * <p>A connection that the server closes is replaced. If it turns out to be broken when a command
   * uses it, that attempt has failed like any other before the confirmation, and is repeated with
   * the same command id on a new connection. After {@link ApiKeySupplier} has supplied another key,
   * connections with the old one are not used. Commands with headers of their own, such as those
   * that telemetry adds, attachments and tunnels always connect.
   *
   * @param perSandbox 0 to 16; each counts as a connection of the sandbox
   */
  public WebSocketOptions spareConnections(int perSandbox) {
    if (perSandbox < 0 || perSandbox > MOST_SPARE_CONNECTIONS) {
      throw new IllegalArgumentException(
          "spareConnections must be 0 to " + MOST_SPARE_CONNECTIONS + ", not " + perSandbox);
    }
    return new WebSocketOptions(times, maxFrameBytes, perSandbox);
  }

  /** {@return the limit for one connect and upgrade; null if not set} */
  public @Nullable Duration openTimeout() {
    return times.get(TimeLimit.OPEN);
  }

  /** {@return the interval between pings; null if not set} */
  public @Nullable Duration pingInterval() {
    return times.get(TimeLimit.PING_INTERVAL);
  }

  /** {@return the limit for the answer to a ping; null if not set} */
  public @Nullable Duration pongTimeout() {
    return times.get(TimeLimit.PONG);
  }

  /** {@return the limit for the close handshake; null if not set} */
  public @Nullable Duration closeTimeout() {
    return times.get(TimeLimit.CLOSE);
  }

  /** {@return the limit for all attempts to start a command; null if not set} */
  public @Nullable Duration connectBudget() {
    return times.get(TimeLimit.CONNECT_BUDGET);
  }

  /** {@return the limit for the confirmation of a start; null if not set} */
  public @Nullable Duration startedTimeout() {
    return times.get(TimeLimit.STARTED);
  }

  /** {@return the limit for one message in bytes; null if not set} */
  public @Nullable Integer maxFrameBytes() {
    return maxFrameBytes;
  }

  /** {@return how many connections to each sandbox are opened ahead} */
  public int spareConnections() {
    return spareConnections;
  }

  private WebSocketOptions with(TimeLimit limit, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException(
          limit.method
              + " must not be negative (zero disables the limit), not "
              + DurationText.of(time));
    }
    Map<TimeLimit, Duration> changed = new EnumMap<>(TimeLimit.class);
    changed.putAll(times);
    changed.put(limit, time);
    return new WebSocketOptions(changed, maxFrameBytes, spareConnections);
  }
}
