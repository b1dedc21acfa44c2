// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.NettyOptions;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands and tunnels on event loops of the application. */
class OwnEventLoopsIT {
  private static final String THREADS = "application-loop";

  @RegisterExtension static final LocalService service = LocalService.standard();

  static Stream<Named<IntFunction<EventLoopGroup>>> groups() {
    return Stream.of(
        Named.of("as in 4.1", OwnEventLoopsIT::classic),
        Named.of(
            "as in 4.2",
            threads ->
                new MultiThreadIoEventLoopGroup(
                    threads, new DefaultThreadFactory(THREADS, true), NioIoHandler.newFactory())));
  }

  @SuppressWarnings("deprecation") // The only one that Netty 4.1 has.
  private static EventLoopGroup classic(int threads) {
    return new NioEventLoopGroup(threads, new DefaultThreadFactory(THREADS, true));
  }

  @ParameterizedTest
  @MethodSource("groups")
  void commandsAndTunnels_runOnThemAndCloseLeavesThem(IntFunction<EventLoopGroup> made)
      throws Exception {
    EventLoopGroup group = made.apply(2);
    List<String> before = threads("langsmith-sandbox-io-.*");
    try {
      SandboxClient client = client(group);
      Sandbox sandbox = client.sandboxes().get(service.sandbox().id());
      assertThat(sandbox.run("echo a").stdout()).isEqualTo("a\n");
      assertThat(threads("langsmith-sandbox-io-.*")).isEqualTo(before);
      assertThat(threads(THREADS + ".*")).isNotEmpty();
      CommandHandle running = sandbox.start("sleep 60");
      try (Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(1).probe(false))) {
        client.close();

        assertThat(tunnel.isOpen()).isFalse();
      }
      assertThatThrownBy(running::result).isInstanceOf(CommandDetachedException.class);
      assertThatThrownBy(() -> sandbox.run("true")).isInstanceOf(IllegalStateException.class);
      assertThat(group.isShuttingDown()).isFalse();
      assertThat(group.submit(() -> "alive").get(10, SECONDS)).isEqualTo("alive");
      service.sandbox().attach(running.commandId()).kill();
    } finally {
      group.shutdownGracefully(0, 5, SECONDS).await(10, SECONDS);
    }
  }

  @Test
  @SuppressWarnings("deprecation") // Netty 4.1 has no other one.
  void eventLoopsThatAreNotForNio_failWithAMessageThatSaysSo() throws Exception {
    EventLoopGroup group = new DefaultEventLoopGroup(1);
    try (SandboxClient client = client(group)) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().id());

      assertThatThrownBy(() -> sandbox.run("true"))
          .isInstanceOf(CommandNeverStartedException.class)
          .hasMessageContaining("NettyOptions needs event loops for NIO");
    } finally {
      group.shutdownGracefully(0, 5, SECONDS).await(10, SECONDS);
    }
  }

  private static List<String> threads(String pattern) {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.matches(pattern))
        .toList();
  }

  private static SandboxClient client(EventLoopGroup group) {
    return service.anotherClient().netty(NettyOptions.eventLoops(group)).build();
  }
}
