// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a port of a sandbox, without a listener, on a session of its own. At most one
 * window of received data is buffered.
 */
@SuppressWarnings("FutureReturnValueIgnored") // The caller of close() waits for the end.
public final class StreamEndpoint implements StreamUser {
  private final EventLoop loop;
  private final TunnelSessions sessions;
  private final Consumer<StreamEndpoint> onClosed;
  private final CompletableFuture<Void> closing = new CompletableFuture<>();
  private final StreamInput input = new StreamInput(this::consumed);
  private final StreamOutput output = new StreamOutput(this::send, this::finish);

  // Confined to the loop.
  private @Nullable MuxStream stream;
  private @Nullable Dial dial;
  private boolean closed;

  // Written on the loop, read by any thread.
  private final AtomicLong sentBytes = new AtomicLong();
  private final AtomicLong receivedBytes = new AtomicLong();

  /**
   * Creates an endpoint that does nothing until {@link #connect}.
   *
   * @param transport opens the connection
   * @param target of the sandbox
   * @param limits of the session
   * @param onClosed runs once, when everything is closed
   */
  public StreamEndpoint(
      ByteTransport transport,
      WebSocketTarget target,
      TunnelLimits limits,
      Consumer<StreamEndpoint> onClosed) {
    this.loop = transport.nextEventLoop();
    this.onClosed = onClosed;
    this.sessions = new TunnelSessions(transport, loop, target, limits, new SessionWatcher());
  }

  /**
   * Opens the session and dials.
   *
   * @param port in the sandbox
   * @param limits of the dial
   * @return completes with this; fails with {@link TunnelFailureException}
   */
  public CompletableFuture<StreamEndpoint> connect(int port, TunnelLimits limits) {
    CompletableFuture<StreamEndpoint> connected = new CompletableFuture<>();
    Dial.Caller caller =
        new Dial.Caller() {
          @Override
          public StreamUser connected(MuxStream opened) {
            stream = opened;
            if (!connected.complete(StreamEndpoint.this)) {
              close();
            }
            return StreamEndpoint.this;
          }

          @Override
          public void failed(TunnelFailure failure) {
            close();
            connected.completeExceptionally(new TunnelFailureException(failure));
          }
        };
    boolean accepted =
        run(
            () -> {
              dial = new Dial(loop, port, limits.dialTimeout(), sessions, caller);
              dial.begin();
            });
    if (!accepted) {
      connected.completeExceptionally(new TunnelFailureException(new TunnelFailure.Closed()));
    }
    return connected;
  }

  /** Returns the data from the port; it ends when the port ends its side. */
  public InputStream input() {
    return input;
  }

  /** Returns the data to the port; closing it ends this direction only. */
  public OutputStream output() {
    return output;
  }

  /**
   * Resets the connection and its session.
   *
   * @return completes when everything is closed
   */
  public CompletableFuture<Void> close() {
    breakOff("the connection was closed locally");
    boolean accepted =
        run(
            () -> {
              if (!closed) {
                closed = true;
                if (dial != null) {
                  dial.cancel();
                }
                if (stream != null) {
                  stream.reset();
                }
                sessions.close();
              }
            });
    if (!accepted) {
      closing.complete(null);
    }
    return closing;
  }

  /** Returns how many bytes were sent to the port. */
  long sentBytes() {
    return sentBytes.get();
  }

  /** Returns how many bytes were received from the port. */
  long receivedBytes() {
    return receivedBytes.get();
  }

  /** Returns a future that completes when everything is closed. */
  CompletableFuture<Void> whenClosed() {
    return closing.thenRun(() -> {});
  }

  /** Returns whether the calling thread is the event loop, which must not block. */
  public boolean isOnLoop() {
    return loop.inEventLoop();
  }

  private boolean run(Runnable task) {
    try {
      if (loop.inEventLoop()) {
        task.run();
      } else {
        loop.execute(task);
      }
      return true;
    } catch (RejectedExecutionException e) {
      breakOff("the client is closed");
      return false;
    }
  }

  private void breakOff(String reason) {
    input.breakOff(reason);
    output.breakOff(reason);
  }

  // --- from the two streams, on the user's threads ---

  private void consumed(int count) {
    run(
        () -> {
          if (stream != null) {
            stream.consumed(count);
          }
        });
  }

  private void send(ByteBuf piece) {
    run(
        () -> {
          if (stream != null) {
            sentBytes.addAndGet(piece.readableBytes());
            stream.write(piece);
            if (stream.isWritable()) {
              output.sent();
            }
          }
        });
  }

  private void finish() {
    run(
        () -> {
          if (stream != null) {
            stream.finish();
          }
        });
  }

  // --- from the stream, on the loop ---

  @Override
  public void payload(ByteBuf payload) {
    receivedBytes.addAndGet(payload.readableBytes());
    input.arrive(payload);
  }

  @Override
  public void end() {
    input.end();
  }

  @Override
  public void reset(ResetReason reason) {
    breakOff(
        reason == ResetReason.BY_PEER
            ? "the connection was reset by the sandbox"
            : "the session was lost");
  }

  @Override
  public void drained() {
    output.sent();
  }

  private final class SessionWatcher implements TunnelSessions.Watcher {
    @Override
    public void sessionOpened() {}

    @Override
    public void sessionLost(String reason) {
      if (stream != null) {
        breakOff("the session was lost: " + reason);
        close();
      }
    }

    @Override
    public void allGone() {
      onClosed.accept(StreamEndpoint.this);
      closing.complete(null);
    }
  }
}
