// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.protocol.Durations;
import org.jspecify.annotations.Nullable;

/**
 * Pings the peer at a fixed interval and reports it dead if no data arrives within a limit after a
 * ping. It is below the WebSocket decoder and counts any byte as a sign of life, because a pong may
 * be queued behind a large message that is still arriving.
 *
 * <p>While reads are paused nothing can arrive, so pings and their limit are suspended. Confined to
 * the event loop.
 */
final class LivenessHandler extends ChannelInboundHandlerAdapter {

  private final Duration interval;
  private final Duration limit;
  private final Consumer<String> onDead;

  // Confined to the event loop.
  private @Nullable ChannelHandlerContext context;
  private boolean running;
  private boolean paused;
  private @Nullable ScheduledFuture<?> nextPing;
  private @Nullable ScheduledFuture<?> verdict;

  /**
   * @param interval between two pings; zero for none
   * @param limit of the peer's silence after a ping; zero for none
   * @param onDead called once, with the reason
   */
  LivenessHandler(Duration interval, Duration limit, Consumer<String> onDead) {
    this.interval = interval;
    this.limit = limit;
    this.onDead = onDead;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    stop();
    context = null;
  }

  /** Starts pinging; the first ping is sent after one interval. */
  void start() {
    running = true;
    armPing();
  }

  /** Sets whether reads are paused. */
  void pause(boolean paused) {
    this.paused = paused;
    if (paused) {
      cancelVerdict();
    }
  }

  /** Stops pinging permanently. */
  void stop() {
    running = false;
    cancelVerdict();
    if (nextPing != null) {
      nextPing.cancel(false);
      nextPing = null;
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    cancelVerdict();
    ctx.fireChannelRead(message);
  }

  @SuppressWarnings(
      "FutureReturnValueIgnored") // A failed write ends the channel, which is reported.
  private void ping() {
    if (!running || context == null) {
      return;
    }
    armPing();
    // A ping that cannot be sent would only queue behind others; the limit applies without it.
    if (!paused && context.channel().isWritable()) {
      context.channel().writeAndFlush(new PingWebSocketFrame());
    }
    if (!paused && verdict == null && !limit.isZero()) {
      verdict = schedule(limit, this::dead);
    }
  }

  private void dead() {
    verdict = null;
    if (running) {
      onDead.accept("ping unanswered for " + Durations.text(limit));
    }
  }

  private void armPing() {
    if (!interval.isZero()) {
      nextPing = schedule(interval, this::ping);
    }
  }

  private void cancelVerdict() {
    if (verdict != null) {
      verdict.cancel(false);
      verdict = null;
    }
  }

  private @Nullable ScheduledFuture<?> schedule(Duration delay, Runnable task) {
    return context == null
        ? null
        : context.executor().schedule(task, Nanos.of(delay), TimeUnit.NANOSECONDS);
  }
}
