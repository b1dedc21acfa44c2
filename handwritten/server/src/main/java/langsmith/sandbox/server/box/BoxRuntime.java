// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.time.Timers;
import langsmith.sandbox.server.tunnel.DialOptions;
import langsmith.sandbox.server.tunnel.TunnelSession;
import org.jspecify.annotations.Nullable;

/**
 * The running parts of one box: commands, tunnels, timer, and the current change of state. Owned by
 * {@link BoxLifecycle} and, like it, confined to the server's event loop.
 */
final class BoxRuntime {
  private final Set<TunnelSession> tunnels = new HashSet<>();
  private Future<Void> change = Future.succeededFuture();
  private Runnable skipDelay = () -> {};
  private @Nullable CommandHost commands;
  private Timers.@Nullable Timer timer;

  /** Starts a change after the previous one has completed or failed. */
  Future<Void> then(Supplier<Future<Void>> next) {
    change = change.transform(before -> next.get());
    return change;
  }

  /** Sets the action of {@link #skipDelay()}. */
  void onSkipDelay(Runnable newSkipDelay) {
    skipDelay = newSkipDelay;
  }

  /** Ends the remaining provisioning delay. */
  void skipDelay() {
    skipDelay.run();
  }

  /** Returns the box's commands; null if they cannot run. */
  @Nullable CommandHost commands() {
    return commands;
  }

  void start(CommandHost host) {
    commands = host;
  }

  /** Removes and returns the commands, which the caller ends; null if there are none. */
  @Nullable CommandHost stop() {
    CommandHost host = commands;
    commands = null;
    return host;
  }

  /** Starts a tunnel session on a newly upgraded socket. */
  void beginTunnel(ServerWebSocket socket, DialOptions options) {
    tunnels.add(TunnelSession.begin(socket, options, tunnels::remove));
  }

  /** Ends all tunnel sessions. */
  void endTunnels(int code) {
    List.copyOf(tunnels).forEach(tunnel -> tunnel.close(code));
  }

  /** Replaces the timer of the box. */
  void arm(Timers.Timer newTimer) {
    disarm();
    timer = newTimer;
  }

  void disarm() {
    Timers.Timer armed = timer;
    timer = null;
    if (armed != null) {
      armed.cancel();
    }
  }
}
