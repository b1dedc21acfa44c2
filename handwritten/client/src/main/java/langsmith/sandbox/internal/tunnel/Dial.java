// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.protocol.Durations;
import langsmith.sandbox.protocol.tunnel.ConnectRequest;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.jspecify.annotations.Nullable;

/**
 * Requests a port on a stream and waits for the answer (part D); repeats once if the session is
 * lost meanwhile (clause T5). Confined to its event loop.
 */
final class Dial implements StreamUser, SessionWaiter {
  private enum State {
    /** Waiting for a session, or for its stream. */
    WAITING,
    /** Waiting for the answer. */
    ASKING,
    DONE
  }

  private final EventLoop loop;
  private final int port;
  private final Duration timeout;
  private final Sessions sessions;
  private final Caller caller;
  private State state = State.WAITING;
  private boolean repeated;
  private @Nullable MuxStream stream;
  private @Nullable ScheduledFuture<?> deadline;

  Dial(EventLoop loop, int port, Duration timeout, Sessions sessions, Caller caller) {
    this.loop = loop;
    this.port = port;
    this.timeout = timeout;
    this.sessions = sessions;
    this.caller = caller;
  }

  /** Provides sessions. */
  interface Sessions {
    /** Requests a session; the waiter is called once. */
    void request(SessionWaiter waiter);

    /** Withdraws a request; the waiter is not called any more. */
    void withdraw(SessionWaiter waiter);
  }

  /** Receives exactly one call, unless the dial is cancelled. */
  interface Caller {
    /**
     * The port is connected.
     *
     * @param stream the new stream
     * @return the user of the stream
     */
    StreamUser connected(MuxStream stream);

    void failed(TunnelFailure failure);
  }

  /** Dials over the current session, or the next one. */
  void begin() {
    sessions.request(this);
  }

  /** Cancels; the caller is not called any more. */
  void cancel() {
    if (state == State.WAITING) {
      sessions.withdraw(this);
    }
    if (state != State.DONE) {
      settle();
      if (stream != null) {
        stream.reset();
      }
    }
  }

  private void fail(TunnelFailure failure) {
    if (state != State.DONE) {
      cancel();
      caller.failed(failure);
    }
  }

  private void settle() {
    state = State.DONE;
    if (deadline != null) {
      deadline.cancel(false);
    }
  }

  // --- as the waiter for a session ---

  @Override
  public void ready(MuxSession session, Consumer<OpenRefusal> refused) {
    session.open(
        new MuxSession.Opening() {
          @Override
          public StreamUser opened(MuxStream opened) {
            return requestPort(opened);
          }

          @Override
          public void refused(OpenRefusal reason) {
            if (state != State.DONE) {
              refused.accept(reason);
            }
          }
        });
  }

  @Override
  public void failed(TunnelFailure failure) {
    fail(failure);
  }

  private StreamUser requestPort(MuxStream opened) {
    if (state == State.DONE) {
      opened.reset();
      return this;
    }
    state = State.ASKING;
    stream = opened;
    deadline =
        loop.schedule(
            () ->
                fail(
                    new TunnelFailure.NoAnswer("there was none within " + Durations.text(timeout))),
            timeout.toNanos(),
            TimeUnit.NANOSECONDS);
    opened.hand(this);
    opened.write(Unpooled.wrappedBuffer(ConnectRequest.to(port).toByteArray()));
    return this;
  }

  // --- as the user of the stream ---

  @Override
  public void payload(ByteBuf payload) {
    MuxStream current = stream;
    if (state != State.ASKING || current == null) {
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
    } else if (repeated) {
      fail(new TunnelFailure.NoAnswer("the session was lost meanwhile, twice"));
    } else if (state == State.ASKING) {
      repeated = true;
      state = State.WAITING;
      if (deadline != null) {
        deadline.cancel(false);
      }
      sessions.request(this);
    }
  }

  @Override
  public void drained() {}
}
