// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.yamux.Effect.ResetReason;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a port of a sandbox, without a listener, on a session of its own. At most one
 * window of what has arrived is kept.
 */
@SuppressWarnings("FutureReturnValueIgnored") // The end is awaited by whoever asked for it.
public final class StreamEndpoint implements StreamUser {
  private static final int CHUNK_BYTES = 64 << 10;

  private final EventLoop loop;
  private final TunnelSessions sessions;
  private final CompletableFuture<Void> closing = new CompletableFuture<>();
  private final Input input = new Input();
  private final Output output = new Output();

  // Confined to the loop.
  private @Nullable MuxStream stream;
  private @Nullable Dial dial;
  private boolean closed;

  // Guarded by this; waiting threads are notified of every change.
  private final Deque<byte[]> arrived = new ArrayDeque<>();
  private boolean ended;
  private boolean finished;
  private boolean writing;
  private @Nullable String broken;

  /**
   * Makes an endpoint that does nothing until {@link #connect}.
   *
   * @param transport opens the connection
   * @param target of the sandbox
   * @param limits of the session
   * @param onClosed runs once, when nothing is left
   */
  public StreamEndpoint(
      ByteTransport transport,
      WebSocketTarget target,
      TunnelLimits limits,
      Consumer<StreamEndpoint> onClosed) {
    this.loop = transport.nextEventLoop();
    this.sessions =
        new TunnelSessions(
            transport,
            loop,
            target,
            limits,
            new TunnelSessions.Watcher() {
              @Override
              public void sessionOpened() {}

              @Override
              public void sessionLost(String reason) {
                if (stream != null) {
                  fail("the session was lost: " + reason);
                  close();
                }
              }

              @Override
              public void allGone() {
                onClosed.accept(StreamEndpoint.this);
                closing.complete(null);
              }
            });
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
              Dial begun = new Dial(loop, port, limits.dialTimeout(), sessions::dial, caller);
              dial = begun;
              sessions.dial(begun);
            });
    if (!accepted) {
      connected.completeExceptionally(new TunnelFailureException(new TunnelFailure.Closed()));
    }
    return connected;
  }

  /** Returns what the port sends; its end is the other side's. */
  public InputStream input() {
    return input;
  }

  /** Returns what is sent to the port; closing it ends this direction only. */
  public OutputStream output() {
    return output;
  }

  /**
   * Drops the connection and its session.
   *
   * @return completes when nothing is left
   */
  public CompletableFuture<Void> close() {
    fail("this side has closed the connection");
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

  /** Returns whether the calling thread is the event loop, on which nothing may wait. */
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
      fail("the client is closed");
      return false;
    }
  }

  // --- on the loop ---

  @Override
  public synchronized void payload(ByteBuf payload) {
    byte[] bytes = new byte[payload.readableBytes()];
    payload.getBytes(payload.readerIndex(), bytes);
    arrived.add(bytes);
    notifyAll();
  }

  @Override
  public synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public void reset(ResetReason reason) {
    fail(
        reason == ResetReason.BY_PEER
            ? "the connection was reset by the sandbox"
            : "the session was lost");
  }

  @Override
  public synchronized void drained() {
    writing = false;
    notifyAll();
  }

  private synchronized void fail(String reason) {
    if (broken == null) {
      broken = reason;
    }
    notifyAll();
  }

  // --- on the user's threads ---

  @SuppressWarnings("WaitNotInLoop") // Each caller is one.
  private void await() throws InterruptedIOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the sandbox");
    }
  }

  private final class Input extends InputStream {
    private int position;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      int count;
      synchronized (StreamEndpoint.this) {
        // What arrived before a failure is good (clause M8).
        while (arrived.isEmpty() && !ended && broken == null) {
          await();
        }
        byte[] first = arrived.peek();
        if (first == null) {
          if (broken != null && !ended) {
            throw new IOException(broken);
          }
          return -1;
        }
        count = Math.min(length, first.length - position);
        System.arraycopy(first, position, target, offset, count);
        position += count;
        if (position == first.length) {
          arrived.remove();
          position = 0;
        }
      }
      run(
          () -> {
            if (stream != null) {
              stream.consumed(count);
            }
          });
      return count;
    }

    @Override
    public int available() {
      synchronized (StreamEndpoint.this) {
        byte[] first = arrived.peek();
        return first == null ? 0 : first.length - position;
      }
    }
  }

  private final class Output extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, source.length);
      for (int at = 0; at < length; at += CHUNK_BYTES) {
        writeChunk(source, offset + at, Math.min(CHUNK_BYTES, length - at));
      }
    }

    /** Waits until the chunk has left, so that nothing is copied twice and little is kept. */
    private void writeChunk(byte[] source, int offset, int length) throws IOException {
      synchronized (StreamEndpoint.this) {
        awaitTurn();
        writing = true;
      }
      ByteBuf chunk = Unpooled.copiedBuffer(source, offset, length);
      run(
          () -> {
            if (stream != null) {
              stream.write(chunk);
              if (stream.isWritable()) {
                drained();
              }
            }
          });
      synchronized (StreamEndpoint.this) {
        while (writing && broken == null) {
          await();
        }
        if (writing) {
          throw new IOException(broken);
        }
      }
    }

    private void awaitTurn() throws IOException {
      while (writing && broken == null && !finished) {
        await();
      }
      if (finished) {
        throw new IOException("this side has ended what it sends");
      }
      if (broken != null) {
        throw new IOException(broken);
      }
    }

    @Override
    public void close() {
      synchronized (StreamEndpoint.this) {
        if (finished || broken != null) {
          return;
        }
        finished = true;
        StreamEndpoint.this.notifyAll();
      }
      run(
          () -> {
            if (stream != null) {
              stream.finish();
            }
          });
    }
  }
}
