// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import java.time.Duration;
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
  private static final WebSocketOptions DEFAULTS =
      new WebSocketOptions(null, null, null, null, null, null, null);

  private final @Nullable Duration openTimeout;
  private final @Nullable Duration pingInterval;
  private final @Nullable Duration pongTimeout;
  private final @Nullable Duration closeTimeout;
  private final @Nullable Duration connectBudget;
  private final @Nullable Duration startedTimeout;
  private final @Nullable Integer maxFrameBytes;

  private WebSocketOptions(
      @Nullable Duration openTimeout,
      @Nullable Duration pingInterval,
      @Nullable Duration pongTimeout,
      @Nullable Duration closeTimeout,
      @Nullable Duration connectBudget,
      @Nullable Duration startedTimeout,
      @Nullable Integer maxFrameBytes) {
    this.openTimeout = openTimeout;
    this.pingInterval = pingInterval;
    this.pongTimeout = pongTimeout;
    this.closeTimeout = closeTimeout;
    this.connectBudget = connectBudget;
    this.startedTimeout = startedTimeout;
    this.maxFrameBytes = maxFrameBytes;
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
    return new WebSocketOptions(
        checked("openTimeout", timeout),
        pingInterval,
        pongTimeout,
        closeTimeout,
        connectBudget,
        startedTimeout,
        maxFrameBytes);
  }

  /**
   * {@return these options with another interval between pings; 30 s by default}
   *
   * @param interval not negative; zero for no pings
   */
  public WebSocketOptions pingInterval(Duration interval) {
    return new WebSocketOptions(
        openTimeout,
        checked("pingInterval", interval),
        pongTimeout,
        closeTimeout,
        connectBudget,
        startedTimeout,
        maxFrameBytes);
  }

  /**
   * {@return these options with another limit for the answer to a ping; 60 s by default} After it
   * the connection counts as lost.
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions pongTimeout(Duration timeout) {
    return new WebSocketOptions(
        openTimeout,
        pingInterval,
        checked("pongTimeout", timeout),
        closeTimeout,
        connectBudget,
        startedTimeout,
        maxFrameBytes);
  }

  /**
   * {@return these options with another limit for the close handshake; 10 s by default} After it
   * the socket is closed.
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions closeTimeout(Duration timeout) {
    return new WebSocketOptions(
        openTimeout,
        pingInterval,
        pongTimeout,
        checked("closeTimeout", timeout),
        connectBudget,
        startedTimeout,
        maxFrameBytes);
  }

  /**
   * {@return these options with another limit for all attempts to start one command; 120 s by
   * default}
   *
   * @param budget not negative; zero for no limit
   */
  public WebSocketOptions connectBudget(Duration budget) {
    return new WebSocketOptions(
        openTimeout,
        pingInterval,
        pongTimeout,
        closeTimeout,
        checked("connectBudget", budget),
        startedTimeout,
        maxFrameBytes);
  }

  /**
   * {@return these options with another limit between an open connection and the confirmation that
   * the command has started; 30 s by default} After it the attempt has failed and is repeated with
   * the same command id, which cannot start the command twice.
   *
   * @param timeout not negative; zero for no limit
   */
  public WebSocketOptions startedTimeout(Duration timeout) {
    return new WebSocketOptions(
        openTimeout,
        pingInterval,
        pongTimeout,
        closeTimeout,
        connectBudget,
        checked("startedTimeout", timeout),
        maxFrameBytes);
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
    return new WebSocketOptions(
        openTimeout, pingInterval, pongTimeout, closeTimeout, connectBudget, startedTimeout, bytes);
  }

  /** {@return the limit for one connect and upgrade; null if not set} */
  public @Nullable Duration openTimeout() {
    return openTimeout;
  }

  /** {@return the interval between pings; null if not set} */
  public @Nullable Duration pingInterval() {
    return pingInterval;
  }

  /** {@return the limit for the answer to a ping; null if not set} */
  public @Nullable Duration pongTimeout() {
    return pongTimeout;
  }

  /** {@return the limit for the close handshake; null if not set} */
  public @Nullable Duration closeTimeout() {
    return closeTimeout;
  }

  /** {@return the limit for all attempts to start a command; null if not set} */
  public @Nullable Duration connectBudget() {
    return connectBudget;
  }

  /** {@return the limit for the confirmation of a start; null if not set} */
  public @Nullable Duration startedTimeout() {
    return startedTimeout;
  }

  /** {@return the limit for one message in bytes; null if not set} */
  public @Nullable Integer maxFrameBytes() {
    return maxFrameBytes;
  }

  private static Duration checked(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          name + " must not be negative (zero disables the limit), not " + value);
    }
    return value;
  }
}
