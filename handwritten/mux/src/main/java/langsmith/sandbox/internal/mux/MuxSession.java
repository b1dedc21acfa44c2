// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.protocol.yamux.Effect;
import langsmith.sandbox.protocol.yamux.Effect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.Event;
import langsmith.sandbox.protocol.yamux.FrameHeader;
import langsmith.sandbox.protocol.yamux.Outcome;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.StreamState;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;
import langsmith.sandbox.protocol.yamux.YamuxSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session at work: carries out what a {@link YamuxSession} decides. Confined to one event loop.
 * There is no rule of the protocol in this class.
 */
public final class MuxSession {
  private static final Logger log = LoggerFactory.getLogger(MuxSession.class);

  /** Up to here a copy is cheaper than a message of two parts. */
  private static final int COPIED_BYTES = 4096;

  private final EventLoop loop;
  private final MuxLink link;
  private final Listener listener;
  private final YamuxSession core;
  private final Queue<Told> events = new ArrayDeque<>();
  private final Map<Long, MuxStream> streams = new HashMap<>();
  private final Map<Long, Opening> openings = new HashMap<>();
  private boolean telling;
  private boolean flushing;
  private boolean ended;
  private long tokens;
  private @Nullable ScheduledFuture<?> timer;

  /**
   * Makes a session that waits for {@link #begin}.
   *
   * @param loop to which everything is confined
   * @param role which side
   * @param policy the limits
   * @param link the connection
   * @param listener is told what happens
   */
  public MuxSession(
      EventLoop loop, Role role, YamuxPolicy policy, MuxLink link, Listener listener) {
    this.loop = loop;
    this.link = link;
    this.listener = listener;
    this.core = new YamuxSession(role, policy);
  }

  /** Is told what happens to a session, on its event loop. */
  public interface Listener {
    /**
     * The peer has opened a stream.
     *
     * @param stream has no user yet but the one that is returned
     * @return who reads and writes it
     */
    StreamUser arrived(MuxStream stream);

    /** The peer takes no more streams on this session. */
    void peerLeft();

    /**
     * The last call.
     *
     * @param outcome how it ended
     */
    void ended(Outcome outcome);
  }

  /** Is told what becomes of a request to open a stream, on the session's event loop. */
  public interface Opening {
    /**
     * The stream may be written to.
     *
     * @param stream has no user yet but the one that is returned
     * @return who reads and writes it
     */
    StreamUser opened(MuxStream stream);

    /**
     * There will be no stream.
     *
     * @param reason why
     */
    void refused(OpenRefusal reason);
  }

  /** The connection is up. */
  public void begin() {
    tell(new Event.Begin());
  }

  /**
   * Takes what the connection has received.
   *
   * @param bytes stays the caller's
   */
  public void received(ByteBuf bytes) {
    tell(new Event.BytesReceived(bytes.nioBuffer()), bytes.retain(), bytes::release);
  }

  /** The connection takes more, or no more. */
  public void writable(boolean writable) {
    tell(new Event.LinkWritable(writable));
  }

  /** The connection is gone. */
  public void linkLost(String reason) {
    tell(new Event.LinkLost(reason));
  }

  /** Opens a stream, perhaps not at once. */
  public void open(Opening opening) {
    long token = ++tokens;
    openings.put(token, opening);
    tell(new Event.OpenRequested(token));
  }

  /** Takes no more streams, and ends with the last one. */
  public void leave() {
    tell(new Event.LeaveRequested());
  }

  /** Ends at once. */
  public void close(int code) {
    tell(new Event.CloseRequested(code));
  }

  /** Returns how many streams are not over. */
  public int openStreams() {
    return streams.size();
  }

  void tell(Event event) {
    tell(event, Unpooled.EMPTY_BUFFER, () -> {});
  }

  /**
   * Tells the core. Effects may lead to events at once, which must wait until all effects of this
   * one are done.
   *
   * @param bytes what the event's buffer is a view of
   * @param after runs when the effects are done, before the next event
   */
  void tell(Event event, ByteBuf bytes, Runnable after) {
    events.add(new Told(event, bytes, after));
    if (telling) {
      return;
    }
    telling = true;
    try {
      for (Told next = events.poll(); next != null; next = events.poll()) {
        try {
          int position = next.position();
          for (Effect effect : core.on(next.event)) {
            perform(effect, next.bytes, position);
          }
        } finally {
          next.after.run();
        }
      }
    } finally {
      telling = false;
    }
  }

  private record Told(Event event, ByteBuf bytes, Runnable after) {
    /** Where the view begins, so that views of it can be told in terms of the bytes. */
    int position() {
      if (event instanceof Event.BytesReceived e) {
        return e.bytes().position();
      }
      return event instanceof Event.WriteRequested e ? e.bytes().position() : 0;
    }
  }

  private void perform(Effect effect, ByteBuf bytes, int position) {
    if (effect instanceof Effect.SendFrame e) {
      send(e.header(), slice(e.payload(), bytes, position));
    } else if (effect instanceof Effect.EmitPayload e) {
      MuxStream stream = streams.get(e.stream());
      if (stream != null) {
        stream.user().payload(slice(e.payload(), bytes, position));
      }
    } else if (effect instanceof Effect.Resume e) {
      MuxStream stream = streams.get(e.stream());
      if (stream != null) {
        stream.resume();
      }
    } else if (effect instanceof Effect.StreamArrived e) {
      MuxStream stream = add(e.stream());
      stream.hand(listener.arrived(stream));
    } else if (effect instanceof Effect.StreamOpened e) {
      MuxStream stream = add(e.stream());
      Opening opening = openings.remove(e.token());
      if (opening != null) {
        stream.hand(opening.opened(stream));
      }
    } else if (effect instanceof Effect.OpenRefused e) {
      Opening opening = openings.remove(e.token());
      if (opening != null) {
        opening.refused(e.reason());
      }
    } else if (effect instanceof Effect.EmitEnd e) {
      end(e.stream());
    } else if (effect instanceof Effect.StreamReset e) {
      MuxStream stream = streams.get(e.stream());
      if (stream != null) {
        forget(stream);
        stream.user().reset(e.reason());
      }
    } else {
      performOnLink(effect);
    }
  }

  private void performOnLink(Effect effect) {
    if (effect instanceof Effect.ArmTimer e) {
      timer =
          loop.schedule(
              () -> tell(new Event.TimerFired(e.timer())),
              e.delay().toNanos(),
              TimeUnit.NANOSECONDS);
    } else if (effect instanceof Effect.CancelTimer) {
      if (timer != null) {
        timer.cancel(false);
        timer = null;
      }
    } else if (effect instanceof Effect.CloseLink e) {
      link.flush();
      link.closeLink(e.code());
    } else if (effect instanceof Effect.AbortLink) {
      link.abortLink();
    } else if (effect instanceof Effect.PeerLeft) {
      listener.peerLeft();
    } else if (effect instanceof Effect.Finish e) {
      ended = true;
      log.debug("session ended: {}", e.outcome().describe());
      List.copyOf(streams.values()).forEach(this::forget);
      listener.ended(e.outcome());
    }
  }

  private MuxStream add(long id) {
    MuxStream stream = new MuxStream(this, id, NOBODY);
    streams.put(id, stream);
    return stream;
  }

  private void end(long id) {
    MuxStream stream = streams.get(id);
    if (stream != null) {
      stream.user().end();
      forgetIfOver(stream);
    }
  }

  void finish(MuxStream stream) {
    tell(new Event.FinishRequested(stream.id()), Unpooled.EMPTY_BUFFER, () -> forgetIfOver(stream));
  }

  private void forgetIfOver(MuxStream stream) {
    if (core.stream(stream.id()) == StreamState.CLOSED) {
      forget(stream);
    }
  }

  void forget(MuxStream stream) {
    streams.remove(stream.id());
    stream.release();
  }

  private static ByteBuf slice(ByteBuffer view, ByteBuf bytes, int position) {
    int offset = bytes.readerIndex() + view.position() - position;
    return view.hasRemaining() ? bytes.slice(offset, view.remaining()) : Unpooled.EMPTY_BUFFER;
  }

  private void send(FrameHeader header, ByteBuf payload) {
    int length = payload.readableBytes();
    if (length <= COPIED_BYTES) {
      ByteBuf frame = link.alloc().ioBuffer(FrameHeader.SIZE + length);
      link.write(frame.writeBytes(header.toByteArray()).writeBytes(payload));
    } else {
      ByteBuf head = link.alloc().ioBuffer(FrameHeader.SIZE).writeBytes(header.toByteArray());
      link.write(Unpooled.wrappedBuffer(head, payload.retain()));
    }
    if (!flushing) {
      // After what else happens in this turn of the loop.
      flushing = true;
      loop.execute(
          () -> {
            flushing = false;
            if (!ended) {
              link.flush();
            }
          });
    }
  }

  /** Stands in for a user until there is one, within one call. */
  private static final StreamUser NOBODY =
      new StreamUser() {
        @Override
        public void payload(ByteBuf payload) {}

        @Override
        public void end() {}

        @Override
        public void reset(Effect.ResetReason reason) {}

        @Override
        public void drained() {}
      };
}
