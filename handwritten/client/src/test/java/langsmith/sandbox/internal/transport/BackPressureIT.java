// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A consumer that stops reading slows the server down, and loses nothing. */
@ExtendWith(NoLeaks.class)
class BackPressureIT {

  private static final int MESSAGES = 1024;
  private static final int MESSAGE_BYTES = 64 << 10;

  @Test
  void pausedReads_blockTheServerUntilTheyAreResumed() throws Exception {
    try (TestServer server = TestServer.webSocket();
        LoopbackTester tester = new LoopbackTester(TransportOptions.defaults())) {
      Consumer consumer = new Consumer(tester.loop());
      tester.loop().submit(() -> consumer.use(tester.open(server.target(), consumer))).sync();
      TestServer.Peer peer = server.takePeer();
      AtomicInteger sent = new AtomicInteger();
      peer.channel().eventLoop().execute(() -> pump(peer.channel(), sent));

      assertThat(consumer.paused.await(20, TimeUnit.SECONDS)).isTrue();
      // 64 MiB are far more than what sockets buffer, so the server cannot get rid of them.
      await()
          .during(Duration.ofMillis(300))
          .atMost(Duration.ofSeconds(20))
          .until(() -> !peer.channel().isWritable());
      assertThat(sent.get()).isLessThan(MESSAGES);
      assertThat(consumer.violations.get()).isZero();
      assertThat(consumer.received.get()).isEqualTo(1);

      tester.loop().execute(consumer::resume);
      assertThat(consumer.ended.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(consumer.received.get()).isEqualTo(MESSAGES);
      assertThat(consumer.code).isEqualTo(1000);
      assertThat(consumer.violations.get()).isZero();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // It shows at the client.
  private static void pump(Channel channel, AtomicInteger sent) {
    while (channel.isWritable() && sent.get() < MESSAGES) {
      sent.incrementAndGet();
      channel.writeAndFlush(new TextWebSocketFrame("x".repeat(MESSAGE_BYTES)));
    }
    if (sent.get() == MESSAGES) {
      channel.writeAndFlush(new CloseWebSocketFrame(1000, ""));
    } else if (channel.isActive()) {
      EventLoop loop = channel.eventLoop();
      loop.schedule(() -> pump(channel, sent), 1, TimeUnit.MILLISECONDS);
    }
  }

  /** Pauses at every message: at the first until told, at the others for one turn of the loop. */
  private static final class Consumer implements CommandConnection.Listener {
    final CountDownLatch paused = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);
    final AtomicInteger received = new AtomicInteger();
    final AtomicInteger violations = new AtomicInteger();
    volatile int code;

    // Confined to the event loop.
    private final EventLoop loop;
    private @Nullable CommandConnection connection;
    private boolean reading = true;

    Consumer(EventLoop loop) {
      this.loop = loop;
    }

    void use(LoopbackTester tester) {
      connection = tester.connection();
    }

    void resume() {
      reading = true;
      Objects.requireNonNull(connection).resumeReads();
    }

    @Override
    public void frame(ByteBuf utf8Text) {
      if (!reading || utf8Text.readableBytes() != MESSAGE_BYTES) {
        violations.incrementAndGet();
      }
      reading = false;
      Objects.requireNonNull(connection).pauseReads();
      if (received.incrementAndGet() == 1) {
        paused.countDown();
      } else {
        loop.execute(this::resume);
      }
    }

    @Override
    public void opened() {}

    @Override
    public void refused(UpgradeRefusal refusal) {
      ended.countDown();
    }

    @Override
    public void failed(ConnectFailure failure) {
      ended.countDown();
    }

    @Override
    public void closed(int closeCode, String reason) {
      code = closeCode;
      ended.countDown();
    }
  }
}
