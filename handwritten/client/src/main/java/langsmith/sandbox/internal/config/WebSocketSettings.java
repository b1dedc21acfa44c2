// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.config.WebSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the command WebSocket, complete. A duration of zero means no limit (no pings).
 *
 * @param openTimeout for one connect and upgrade
 * @param pingInterval between pings
 * @param pongTimeout for the pong
 * @param closeTimeout for the close handshake
 * @param connectBudget for all attempts to start one command
 * @param startedTimeout from the open connection to the confirmed start
 * @param maxFrameBytes of one message
 * @param spareConnections kept for each sandbox that is used; zero for none
 */
public record WebSocketSettings(
    Duration openTimeout,
    Duration pingInterval,
    Duration pongTimeout,
    Duration closeTimeout,
    Duration connectBudget,
    Duration startedTimeout,
    int maxFrameBytes,
    int spareConnections) {

  /** The defaults. */
  public static final WebSocketSettings DEFAULTS =
      new WebSocketSettings(
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(120),
          Duration.ofSeconds(30),
          32 * 1024 * 1024,
          0);

  private static final String PREFIX = "SANDBOX_WS_TIMEOUT_";

  /** Completes the caller's options from the environment and the defaults. */
  static WebSocketSettings resolve(WebSocketOptions options, Environment environment) {
    return new WebSocketSettings(
        pick(environment, options.openTimeout(), "OPEN", DEFAULTS.openTimeout),
        pick(environment, options.pingInterval(), "PING_INTERVAL", DEFAULTS.pingInterval),
        pick(environment, options.pongTimeout(), "PING", DEFAULTS.pongTimeout),
        pick(environment, options.closeTimeout(), "CLOSE", DEFAULTS.closeTimeout),
        pick(environment, options.connectBudget(), "CONNECT_BUDGET", DEFAULTS.connectBudget),
        Objects.requireNonNullElse(options.startedTimeout(), DEFAULTS.startedTimeout),
        Objects.requireNonNullElse(options.maxFrameBytes(), DEFAULTS.maxFrameBytes),
        options.spareConnections());
  }

  private static Duration pick(
      Environment environment, @Nullable Duration explicit, String variable, Duration fallback) {
    return explicit != null ? explicit : environment.seconds(PREFIX + variable, fallback);
  }
}
