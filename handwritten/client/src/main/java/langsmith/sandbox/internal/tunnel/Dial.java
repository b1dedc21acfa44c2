// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.protocol.tunnel.ConnectRequest;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.yamux.Effect.ResetReason;
import org.jspecify.annotations.Nullable;

/** Asks for a port on a stream and waits for the answer (part D). Confined to its event loop. */
final class Dial implements StreamUser {
  private final EventLoop loop;
  private final int port;
  private final Duration timeout;
  private final Consumer<Dial> redial;
  private final Caller caller;
  private @Nullable MuxStream stream;
  private @Nullable ScheduledFuture<?> deadline;
  private @Nullable Runnable whenUp;
  private boolean done;

  /** Whether it was begun again because its session was lost (clause T5). */
  private boolean again;

  /**
   * @param redial begins this again, on another session
   */
  Dial(EventLoop loop, int port, Duration timeout, Consumer<Dial> redial, Caller caller) {
    this.loop = loop;
    this.redial = redial;
    this.port = port;
    this.timeout = timeout;
    this.caller = caller;
  }

  /** Gets exactly one call, unless the dial is cancelled. */
  interface Caller {
    /**
     * The port is connected to.
     *
     * @param stream to be handed to its user before this returns
     * @return that user
     */
    StreamUser connected(MuxStream stream);

    void failed(TunnelFailure failure);
  }

  /** Makes a session enough: what is given runs then, and no stream is opened. */
  void insteadOfDialling(Runnable up) {
    whenUp = up;
  }

  /** There is a session. Returns whether that was enough. */
  boolean isSatisfied() {
    if (whenUp == null) {
      return false;
    }
    if (!done) {
      settle();
      whenUp.run();
    }
    return true;
  }

  boolean isDone() {
    return done;
  }

  StreamUser begin(MuxStream opened) {
    stream = opened;
    if (done) {
      opened.reset();
      return this;
    }
    deadline =
        loop.schedule(
            () -> fail(new TunnelFailure.NoAnswer("there was none within " + timeout)),
            timeout.toNanos(),
            TimeUnit.NANOSECONDS);
    opened.hand(this);
    opened.write(Unpooled.wrappedBuffer(ConnectRequest.to(port).toByteArray()));
    return this;
  }

  /** Gives up; the caller hears nothing more. */
  void cancel() {
    if (!done) {
      settle();
      if (stream != null) {
        stream.reset();
      }
    }
  }

  void fail(TunnelFailure failure) {
    if (!done) {
      cancel();
      caller.failed(failure);
    }
  }

  private void settle() {
    done = true;
    if (deadline != null) {
      deadline.cancel(false);
    }
  }

  @Override
  public void payload(ByteBuf payload) {
    MuxStream current = stream;
    if (done || current == null) {
      return;
    }
    ConnectStatus status = ConnectStatus.of(payload.getByte(payload.readerIndex()));
    if (!status.equals(ConnectStatus.CONNECTED)) {
      fail(new TunnelFailure.PortRefused(status));
      return;
    }
    settle();
    current.consumed(1);
    StreamUser user = caller.connected(current);
    current.hand(user);
    ByteBuf rest = payload.slice(payload.readerIndex() + 1, payload.readableBytes() - 1);
    if (rest.isReadable()) {
      user.payload(rest);
    }
  }

  @Override
  public void end() {
    fail(new TunnelFailure.NoAnswer("the server ended the stream"));
  }

  @Override
  public void reset(ResetReason reason) {
    stream = null;
    if (reason == ResetReason.BY_PEER) {
      fail(new TunnelFailure.NoAnswer("the server reset the stream"));
    } else if (again || done) {
      fail(new TunnelFailure.NoAnswer("the session was lost meanwhile, twice"));
    } else {
      again = true;
      if (deadline != null) {
        deadline.cancel(false);
      }
      redial.accept(this);
    }
  }

  @Override
  public void drained() {}
}
