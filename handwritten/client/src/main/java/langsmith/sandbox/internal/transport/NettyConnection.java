// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
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
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.ReadSizes;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.protocol.DurationText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The life cycle of one connection: opening → open → closing → closed, where each step may be
 * skipped and closed is final. Only this class calls the listener, so that there is exactly one
 * first and one last callback; the handlers of the pipeline report events to it. Confined to its
 * event loop.
 */
final class NettyConnection implements CommandConnection, ByteConnection {

  static final int NO_STATUS = 1005;
  static final int ABNORMAL = 1006;

  /**
   * How long a closed connection may take to flush its close frame if there is no close timeout.
   */
  private static final Duration LINGER = Duration.ofSeconds(10);

  /** Buffers some payload of many streams, so that the network is never idle. */
  private static final WriteBufferWaterMark BYTES_WATER_MARK =
      new WriteBufferWaterMark(128 << 10, 512 << 10);

  private static final Logger log = Loggers.WEB_SOCKET;

  private enum State {
    OPENING,
    OPEN,
    CLOSING,
    CLOSED
  }

  private final WebSocketTarget target;
  private final Duration closeTimeout;
  private final ConnectionLoop loop;
  private final CommandConnection.Listener listener;
  private final Consumer<NettyConnection> onEnd;

  // Confined to the event loop.
  private State state = State.OPENING;
  private Phase phase = Phase.RESOLVING;
  private boolean paused;
  private @Nullable Channel channel;
  private @Nullable HandshakeHandler handshake;
  private @Nullable LivenessHandler liveness;

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
    this.loop = new ConnectionLoop(loop);
    this.listener = listener;
    this.onEnd = onEnd;
  }

  WebSocketTarget target() {
    return target;
  }

  EventLoop loop() {
    return loop.eventLoop();
  }

  Phase phase() {
    return phase;
  }

  /** Returns whether messages are parts of one stream of bytes. */
  boolean carriesBytes() {
    return listener instanceof ByteConnection.Listener;
  }

  boolean opening() {
    return state == State.OPENING;
  }

  /** Returns whether this client has sent its close frame and waits for the peer's. */
  boolean closing() {
    return state == State.CLOSING;
  }

  boolean ended() {
    return state == State.CLOSED;
  }

  // --- from the caller; no callback runs before they return ---

  @Override
  public void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed) {
    loop.check();
    if (state == State.OPENING) {
      throw new IllegalStateException("send() before opened()");
    }
    if (state != State.OPEN) {
      callLater(() -> onFailed.accept(new ClosedChannelException()));
      return;
    }
    channel()
        .writeAndFlush(
            // Not from the text: Netty would encode it character by character.
            new TextWebSocketFrame(Unpooled.wrappedBuffer(jsonText.getBytes(UTF_8))))
        .addListener(
            written -> {
              Throwable cause = written.cause();
              callLater(cause == null ? onWritten : () -> onFailed.accept(cause));
            });
  }

  @Override
  public ByteBufAllocator alloc() {
    return channel().alloc();
  }

  @Override
  @SuppressWarnings(
      "FutureReturnValueIgnored") // A failed write ends the channel, which is reported.
  public void write(ByteBuf bytes) {
    loop.check();
    if (state == State.OPEN) {
      channel().write(new BinaryWebSocketFrame(bytes));
    } else {
      bytes.release();
    }
  }

  @Override
  public void flush() {
    loop.check();
    if (state == State.OPEN) {
      channel().flush();
    }
  }

  @Override
  public void pauseReads() {
    loop.check();
    paused = true;
    applyPause();
  }

  @Override
  public void resumeReads() {
    loop.check();
    paused = false;
    // Deferred because enabling reads delivers buffered messages at once.
    loop.execute(this::applyPause);
  }

  @Override
  @SuppressWarnings(
      "FutureReturnValueIgnored") // A failed write ends the channel, which is reported.
  public void close(int code) {
    loop.check();
    if (code < 1000 || code > 4999 || !WebSocketCloseStatus.isValidStatusCode(code)) {
      throw new IllegalArgumentException(
          "close code must be one that may be sent (1000 to 1003, 1007 to 1014, 3000 to 4999), but"
              + " is "
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
      loop.arm(
          closeTimeout,
          () -> lost("no close frame from the peer within " + DurationText.of(closeTimeout)));
    }
    // The peer's close frame must be received even if the caller had paused reads.
    loop.execute(this::applyPause);
  }

  @Override
  public void abort() {
    loop.check();
    if (state == State.CLOSED) {
      return;
    }
    boolean opening = state == State.OPENING;
    end();
    drop();
    callLater(
        opening
            ? () -> listener.failed(ConnectFailures.cancelled(target))
            : () -> listener.closed(ABNORMAL, "local: aborted"));
  }

  // --- from the pipeline ---

  /** Limits the time of the whole opening. */
  void openWithin(Duration limit) {
    loop.arm(
        limit,
        () -> {
          if (handshake == null || !handshake.tryReportWithoutBody()) {
            failed(ConnectFailures.timedOut(target, phase, limit));
          }
        });
  }

  /** Sets a new channel; an earlier one has failed to connect. */
  void adopt(Channel channel, HandshakeHandler handshake, LivenessHandler liveness) {
    this.channel = channel;
    this.handshake = handshake;
    this.liveness = liveness;
    if (carriesBytes()) {
      ReadSizes.apply(channel.config());
    } else {
      ReadSizes.applyInTurns(channel.config());
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
   * Runs a step of the opening, unless that has ended. An exception ends the opening: the event
   * loop would only log it, and the caller would wait for the open timeout.
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
    loop.disarm();
    if (carriesBytes()) {
      channel().config().setWriteBufferWaterMark(BYTES_WATER_MARK);
    } else {
      requireNonNull(liveness).start();
    }
    applyPause();
    call(listener::opened);
  }

  void refused(UpgradeRefusal refusal) {
    if (state == State.OPENING) {
      end();
      drop();
      call(() -> listener.refused(refusal));
    }
  }

  void failed(ConnectFailure failure) {
    if (state == State.OPENING) {
      end();
      drop();
      call(() -> listener.failed(failure));
    }
  }

  void writable(boolean writable) {
    if (state == State.OPEN && listener instanceof ByteConnection.Listener bytes) {
      call(() -> bytes.writable(writable));
    }
  }

  /** Delivers a message, or a part of one; the caller keeps ownership. */
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
    ScheduledFuture<?> force =
        loop.schedule(closeTimeout.isZero() ? LINGER : closeTimeout, this::drop);
    channel().closeFuture().addListener(ignored -> force.cancel(false));
    call(() -> listener.closed(code, reason));
  }

  private void end() {
    become(State.CLOSED);
    loop.disarm();
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
   * Closes the socket at once. It bypasses all handlers, because TLS would first try to send an
   * alert through a proxy that is not connected or to a peer that does not read.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // Nothing can be done about a failure to close.
  private void drop() {
    if (channel != null) {
      channel.pipeline().firstContext().close();
    }
  }

  private void callLater(Runnable callback) {
    loop.execute(() -> call(callback));
  }

  private void call(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException | Error e) {
      callbackFailed(e);
    }
  }

  /** A bug of the listener must end this connection visibly and not affect others. */
  private void callbackFailed(Throwable cause) {
    // The message of the exception may quote output, so only its type is logged above DEBUG.
    log.warn("{}: listener failed with {}; ending its connection", target, cause.getClass());
    log.debug("{}: listener failed", target, cause);
    lost("listener failed with " + cause.getClass().getName());
  }

  private Channel channel() {
    return requireNonNull(channel, "channel");
  }
}
