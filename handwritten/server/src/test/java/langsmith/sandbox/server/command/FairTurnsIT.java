// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.server.command.TestServer.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection whose queue is never full must not monopolise the shared event loop. */
class FairTurnsIT {
  private static final int OUTPUT_BYTES = 3 << 20;

  @TempDir Path root;

  // Confined to the event loop until the end.
  private Handler<String> received = text -> {};
  private int turnBytes;
  private int longestTurnBytes;
  private int allBytes;
  private final CompletableFuture<Void> exited = new CompletableFuture<>();

  @Test
  void talkativeCommand_leavesTheEventLoopToOthers() throws Exception {
    try (TestServer server = new TestServer(root, Settings.PLAIN.withRing(2 * OUTPUT_BYTES))) {
      TestSocket socket =
          server.connect().execute("talk", "head -c " + OUTPUT_BYTES + " /dev/zero | tr '\\0' x");
      socket.started();
      assertThat(socket.rest().exitCode).isZero();
      Context context = server.vertx.getOrCreateContext();

      context.runOnContext(
          now -> {
            server.host.accept(reader());
            received.handle("{\"type\":\"reconnect\",\"command_id\":\"talk\"}");
            nextTurn(context);
          });
      exited.get(20, TimeUnit.SECONDS);

      assertThat(allBytes).isGreaterThan(OUTPUT_BYTES);
      assertThat(longestTurnBytes).isLessThan(1 << 20);
    }
  }

  /** Simulates other work on the event loop. */
  private void nextTurn(Context context) {
    turnBytes = 0;
    if (!exited.isDone()) {
      context.runOnContext(now -> nextTurn(context));
    }
  }

  private ServerWebSocket reader() {
    EmbeddedChannel channel = new EmbeddedChannel(new ChannelDuplexHandler());
    return (ServerWebSocket)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServerWebSocket.class, WebSocketInternal.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "textMessageHandler" -> {
                    @SuppressWarnings("unchecked")
                    Handler<String> handler = (Handler<String>) arguments[0];
                    received = handler;
                    yield proxy;
                  }
                  case "writeTextMessage" -> {
                    sent((String) arguments[0]);
                    yield Future.succeededFuture();
                  }
                  case "writeBinaryMessage" -> {
                    sent(arguments[0].toString());
                    yield Future.succeededFuture();
                  }
                  case "channelHandlerContext" -> channel.pipeline().firstContext();
                  case "isClosed", "writeQueueFull" -> false;
                  case "close" -> Future.succeededFuture();
                  default -> proxy;
                });
  }

  private void sent(String frame) {
    turnBytes += frame.length();
    longestTurnBytes = Math.max(longestTurnBytes, turnBytes);
    allBytes += frame.length();
    if (frame.contains("\"exit\"")) {
      exited.complete(null);
    }
  }
}
