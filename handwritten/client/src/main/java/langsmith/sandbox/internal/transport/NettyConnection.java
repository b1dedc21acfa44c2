// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.ReadSizes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one connection: opening → open → closing → closed, where each step may be skipped and
 * closed is for ever. This class alone decides which callback comes, so that there is exactly one
 * first and one last; the handlers of the pipeline tell it what they saw. Confined to its event
 * loop.
 */
final class NettyConnection implements CommandConnection, ByteConnection {

  static final int NO_STATUS = 1005;
  static final int ABNORMAL = 1006;

  /**
   * How long a closed connection may take to flush its close frame if there is no close timeout.
   */
  private static final Duration LINGER = Duration.ofSeconds(10);

  /** Room for some payload of many streams, so that the network is never idle for want of it. */
  private static final WriteBufferWaterMark BYTES_WATER_MARK =
      new WriteBufferWaterMark(128 << 10, 512 << 10);

  private static final Logger log = LoggerFactory.getLogger(NettyConnection.class);

  private enum State {
    OPENING,
    OPEN,
    CLOSING,
    CLOSED
  }

  private final WebSocketTarget target;
  private final Duration closeTimeout;
  private final EventLoop loop;
  private final CommandConnection.Listener listener;
  private final Consumer<NettyConnection> onEnd;

  // Confined to the event loop.
  private State state = State.OPENING;
  private Phase phase = Phase.RESOLVING;
  private boolean paused;
  private @Nullable Channel channel;
  private @Nullable HandshakeHandler handshake;
  private @Nullable LivenessHandler liveness;
  private @Nullable ScheduledFuture<?> timer;

  /**
   * @param onEnd called once, on the event loop, when the connection has ended
   */
  NettyConnection(
      WebSocketTarget target,
      Duration closeTimeout,
      EventLoop loop,
      CommandConnection.Listener listener,
      Consumer<NettyConnection> onEnd) {
    this.target = target;
    this.closeTimeout = closeTimeout;
    this.loop = loop;
    this.listener = listener;
    this.onEnd = onEnd;
  }

  WebSocketTarget target() {
    return target;
  }

  EventLoop loop() {
    return loop;
  }

  Phase phase() {
    return phase;
  }

  /** Whether messages are parts of one stream of bytes. */
  boolean carriesBytes() {
    return listener instanceof ByteConnection.Listener;
  }

  boolean opening() {
    return state == State.OPENING;
  }

  /** Whether this side has sent its close frame and waits for the peer's. */
  boolean closing() {
    return state == State.CLOSING;
  }

  boolean ended() {
    return state == State.CLOSED;
  }

  // Verbs of the caller. None of them calls back before it returns.

  @Override
  public void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed) {
    checkLoop();
    if (state == State.OPENING) {
      throw new IllegalStateException("send() before opened()");
    }
    if (state != State.OPEN) {
      later(() -> onFailed.accept(new ClosedChannelException()));
      return;
    }
    channel()
        .writeAndFlush(new TextWebSocketFrame(jsonText))
        .addListener(
            written -> {
              Throwable cause = written.cause();
              later(cause == null ? onWritten : () -> onFailed.accept(cause));
            });
  }

  @Override
  public ByteBufAllocator alloc() {
    return channel().alloc();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel, which is told.
  public void write(ByteBuf bytes) {
    checkLoop();
    if (state == State.OPEN) {
      channel().write(new BinaryWebSocketFrame(bytes));
    } else {
      bytes.release();
    }
  }

  @Override
  public void flush() {
    checkLoop();
    if (state == State.OPEN) {
      channel().flush();
    }
  }

  @Override
  public void pauseReads() {
    checkLoop();
    paused = true;
    applyPause();
  }

  @Override
  public void resumeReads() {
    checkLoop();
    paused = false;
    // Deferred because turning reads on hands over waiting messages at once.
    loop.execute(this::applyPause);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel, which is told.
  public void close(int code) {
    checkLoop();
    if (code < 1000 || code > 4999 || !WebSocketCloseStatus.isValidStatusCode(code)) {
      throw new IllegalArgumentException(
          "close code must be one that may be sent (1000 to 1003, 1007 to 1014, 3000 to 4999), but is "
              + code);
    }
    if (state == State.OPENING) {
      abort();
    }
    if (state != State.OPEN) {
      return;
    }
    become(State.CLOSING);
    channel().writeAndFlush(new CloseWebSocketFrame(code, ""));
    if (!closeTimeout.isZero()) {
      arm(closeTimeout, () -> lost("no close frame from the peer within " + closeTimeout));
    }
    // The peer's close frame must be seen even if the caller had paused.
    loop.execute(this::applyPause);
  }

  @Override
  public void abort() {
    checkLoop();
    if (state == State.CLOSED) {
      return;
    }
    boolean opening = state == State.OPENING;
    end();
    drop();
    later(
        opening
            ? () -> listener.failed(ConnectFailures.cancelled(target))
            : () -> listener.closed(ABNORMAL, "local: aborted"));
  }

  // What the pipeline tells.

  /** Starts the clock of the whole opening. */
  void openWithin(Duration limit) {
    arm(
        limit,
        () -> {
          if (handshake == null || !handshake.giveUpOnBody()) {
            failed(ConnectFailures.timedOut(target, phase, limit));
          }
        });
  }

  /** Takes over a channel that has just been made; an earlier one has failed to connect. */
  void adopt(Channel channel, HandshakeHandler handshake, LivenessHandler liveness) {
    this.channel = channel;
    this.handshake = handshake;
    this.liveness = liveness;
    if (carriesBytes()) {
      ReadSizes.apply(channel.config());
    }
    if (state == State.CLOSED) {
      drop();
    }
  }

  void reached(Phase phase) {
    log.debug("{}: {}", target, phase.activity());
    this.phase = phase;
  }

  /**
   * Takes a step of the opening, unless it is over. What the step throws ends it: left to the event
   * loop it would be logged, and the caller would wait for the open timeout.
   */
  void whileOpening(Runnable step) {
    if (state != State.OPENING) {
      return;
    }
    try {
      step.run();
    } catch (Throwable e) {
      log.debug("{}: cannot be opened by this client", target, e);
      failed(ConnectFailures.ownFailure(target, e));
    }
  }

  void upgraded() {
    if (state != State.OPENING) {
      return;
    }
    become(State.OPEN);
    disarm();
    if (carriesBytes()) {
      channel().config().setWriteBufferWaterMark(BYTES_WATER_MARK);
    } else {
      requireNonNull(liveness).start();
    }
    applyPause();
    tell(listener::opened);
  }

  void refused(UpgradeRefusal refusal) {
    if (state == State.OPENING) {
      end();
      drop();
      tell(() -> listener.refused(refusal));
    }
  }

  void failed(ConnectFailure failure) {
    if (state == State.OPENING) {
      end();
      drop();
      tell(() -> listener.failed(failure));
    }
  }

  void writable(boolean writable) {
    if (state == State.OPEN && listener instanceof ByteConnection.Listener bytes) {
      tell(() -> bytes.writable(writable));
    }
  }

  /** Hands a message, or a part of one, over; the caller keeps owning it. */
  void message(ByteBuf utf8Text) {
    if (state != State.OPEN) {
      return;
    }
    try {
      listener.frame(utf8Text);
    } catch (RuntimeException | Error e) {
      callbackFailed(e);
    }
  }

  /** Ends the connection without a close frame. */
  void lost(String reason) {
    closed(ABNORMAL, "local: " + reason);
    drop();
  }

  /** Ends the connection; its close frame, if any, is already being written. */
  void closed(int code, String reason) {
    if (state != State.OPEN && state != State.CLOSING) {
      return;
    }
    end();
    ScheduledFuture<?> force = schedule(closeTimeout.isZero() ? LINGER : closeTimeout, this::drop);
    channel().closeFuture().addListener(ignored -> force.cancel(false));
    tell(() -> listener.closed(code, reason));
  }

  private void end() {
    become(State.CLOSED);
    disarm();
    if (liveness != null) {
      liveness.stop();
    }
    if (channel != null) {
      channel.config().setAutoRead(false);
    }
    onEnd.accept(this);
  }

  private void become(State next) {
    log.debug("{}: {} -> {}", target, state, next);
    state = next;
  }

  private void applyPause() {
    if (state == State.OPENING || state == State.CLOSED) {
      return;
    }
    boolean pause = paused && state == State.OPEN;
    requireNonNull(liveness).pause(pause);
    channel().config().setAutoRead(!pause);
  }

  /**
   * Closes the socket at once. It starts below every handler, because a polite TLS would first try
   * to say good-bye through a proxy that is not connected or a peer that does not read.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // Closing cannot fail in a way to react to.
  private void drop() {
    if (channel != null) {
      channel.pipeline().firstContext().close();
    }
  }

  private void arm(Duration delay, Runnable task) {
    timer = schedule(delay, task);
  }

  private void disarm() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private ScheduledFuture<?> schedule(Duration delay, Runnable task) {
    return loop.schedule(task, Durations.nanos(delay), TimeUnit.NANOSECONDS);
  }

  private void later(Runnable callback) {
    loop.execute(() -> tell(callback));
  }

  private void tell(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException | Error e) {
      callbackFailed(e);
    }
  }

  /** A bug of the listener must end this connection visibly and leave its neighbours alone. */
  private void callbackFailed(Throwable cause) {
    // The message of the exception may quote output, so only its type is logged above DEBUG.
    log.warn("{}: listener failed with {}; ending its connection", target, cause.getClass());
    log.debug("{}: listener failed", target, cause);
    lost("listener failed with " + cause.getClass().getName());
  }

  private Channel channel() {
    return requireNonNull(channel, "channel");
  }

  private void checkLoop() {
    if (!loop.inEventLoop()) {
      throw new IllegalStateException(
          "must be called on the connection's event loop, but was called on thread "
              + Thread.currentThread().getName());
    }
  }
}
