// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.server.FaultQueues;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.machine.Bubblewrap;
import langsmith.sandbox.testing.HostProcesses;
import org.jspecify.annotations.Nullable;

/** A command host behind a bare HTTP server on a free loopback port. */
final class TestServer implements AutoCloseable {
  final Vertx vertx = Vertx.vertx();
  final Faults faults = new Faults();
  final AtomicInteger activity = new AtomicInteger();
  volatile CommandDefaults defaults = CommandDefaults.of(Map.of("BOX", "yes", "LAYER", "box"));
  final CommandHost host;
  final Path root;
  private final boolean isolated;
  private final HttpServer server;
  private final WebSocketClient client;

  TestServer(Path root, Settings settings) {
    this.root = root;
    this.isolated = settings.isolated();
    host =
        new CommandHost(
            vertx,
            new CommandHostOptions(
                root,
                root.resolve("home/user"),
                () -> defaults,
                settings.all(),
                activity::incrementAndGet,
                (id, line) -> null),
            () -> FaultQueues.of(faults));
    server =
        await(
            vertx
                .createHttpServer(
                    new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setMaxWebSocketMessageSize(4 << 20)
                        .setMaxWebSocketFrameSize(1 << 20))
                .webSocketHandler(host::accept)
                .listen());
    client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxMessageSize(4 << 20).setMaxFrameSize(1 << 20));
  }

  /** Isolated if bubblewrap works, unless the build sets another mode. */
  record Settings(CommandSettings all) {
    static final Settings PLAIN =
        new Settings(CommandSettings.DEFAULTS.withBubblewrap(bubblewrapUnderTest()));

    private static @Nullable Path bubblewrapUnderTest() {
      return System.getProperty("langsmith.sandbox.isolation", "auto").equals("none")
          ? null
          : Bubblewrap.onPath().program();
    }

    boolean isolated() {
      return all.isolated();
    }

    Settings withRing(int bytes) {
      return new Settings(all.withRingBytes(bytes));
    }

    Settings withoutAcknowledgement() {
      return new Settings(all.withAcknowledgeReconnect(false));
    }

    Settings inBubblewrap() {
      return new Settings(all.withBubblewrap(Bubblewrap.onPath().program()));
    }
  }

  /**
   * Returns a path of the box as a command sees it: unchanged in bubblewrap, otherwise a path of
   * the host.
   */
  String seen(String path) {
    return isolated ? path : root + path;
  }

  /** Returns whether a process of the box runs; with isolation, by its id inside the box. */
  boolean alive(int pid) {
    return isolated
        ? ProcessHandle.current()
            .descendants()
            .anyMatch(each -> HostProcesses.alive(each.pid()) && isInside(each.pid(), pid))
        : HostProcesses.alive(pid);
  }

  private static boolean isInside(long process, int pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .anyMatch(line -> line.matches("NSpid:\\s+\\d+.*\\s" + pid));
    } catch (IOException e) {
      return false;
    }
  }

  TestSocket connect() {
    ClientWebSocket socket = client.webSocket();
    TestSocket test = new TestSocket(socket);
    await(socket.connect(server.actualPort(), "127.0.0.1", "/"));
    return test;
  }

  static <T> T await(io.vertx.core.Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    host.close();
    await(client.close());
    await(server.close());
    await(vertx.close());
  }
}
