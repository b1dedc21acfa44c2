// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A transport with one connection, driven from the test's thread. Leaves no thread behind. */
final class LoopbackTester implements AutoCloseable {

  static final Duration AMPLE = Duration.ofSeconds(20);

  private final NettyTransport transport;
  private final EventLoop loop;
  private final RecordingListener events;
  private @Nullable CommandConnection connection;

  LoopbackTester(TransportOptions options) {
    transport = NettyTransport.create(options);
    loop = transport.nextEventLoop();
    events = new RecordingListener(loop);
  }

  NettyTransport transport() {
    return transport;
  }

  EventLoop loop() {
    return loop;
  }

  RecordingListener events() {
    return events;
  }

  LoopbackTester open(WebSocketTarget target) {
    return open(target, AMPLE);
  }

  LoopbackTester open(WebSocketTarget target, Duration openTimeout) {
    connection = transport.open(target, openTimeout, loop, events);
    return this;
  }

  LoopbackTester open(WebSocketTarget target, CommandConnection.Listener listener) {
    connection = transport.open(target, AMPLE, loop, listener);
    return this;
  }

  LoopbackTester open(WebSocketTarget target, List<InetAddress> addresses) {
    connection =
        transport.open(
            target, AMPLE, loop, events, (host, promise) -> promise.setSuccess(addresses));
    return this;
  }

  CommandConnection connection() {
    return Objects.requireNonNull(connection, "not opened");
  }

  /** Acts on the connection on its event loop and waits until that is done. */
  void act(Action action) throws Exception {
    loop.submit(() -> action.on(connection())).get(20, TimeUnit.SECONDS);
  }

  void send(String text) throws Exception {
    act(open -> open.send(text, () -> {}, cause -> {}));
  }

  @Override
  public void close() {
    transport.close();
    events.assertNothingMore();
    assertNoThreads();
  }

  static void assertNoThreads() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.matches("langsmith-sandbox-(io|dns|tls)-.*"));
  }

  /** What a test does to a connection. */
  interface Action {
    void on(CommandConnection connection);
  }
}
