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
 * What runs for one box: its commands, its tunnels, its timer, and the change of state that is
 * under way. Owned by {@link BoxLifecycle} and, like it, confined to the server's event loop.
 */
final class BoxRuntime {
  private final Set<TunnelSession> tunnels = new HashSet<>();
  private Future<Void> change = Future.succeededFuture();
  private Runnable hurry = () -> {};
  private @Nullable CommandHost commands;
  private Timers.@Nullable Timer timer;

  /** Begins a change when the one before has ended, however it ended. */
  Future<Void> then(Supplier<Future<Void>> next) {
    change = change.transform(before -> next.get());
    return change;
  }

  /** Sets what {@link #hurry()} does. */
  void onHurry(Runnable newHurry) {
    hurry = newHurry;
  }

  /** Ends what is left of the time that provisioning is made to take. */
  void hurry() {
    hurry.run();
  }

  /** Returns the box's commands; null unless they can run. */
  @Nullable CommandHost commands() {
    return commands;
  }

  void start(CommandHost host) {
    commands = host;
  }

  /** Gives up the commands, which the caller ends; null if there are none. */
  @Nullable CommandHost stop() {
    CommandHost host = commands;
    commands = null;
    return host;
  }

  /** Begins a tunnel session on a socket that was upgraded just now. */
  void beginTunnel(ServerWebSocket socket, DialOptions options) {
    tunnels.add(TunnelSession.begin(socket, options, tunnels::remove));
  }

  /** Ends all tunnel sessions. */
  void endTunnels(int code) {
    List.copyOf(tunnels).forEach(tunnel -> tunnel.close(code));
  }

  /** Sets the one timer of the box. */
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
