// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.internal.loop.MachineDriver;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.YamuxEffect;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxEvent;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;
import langsmith.sandbox.protocol.yamux.YamuxSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session at work: carries out what a {@link YamuxSession} decides. Confined to one event loop.
 * There is no rule of the protocol in this class.
 */
public final class MuxSession {
  private static final Logger log = LoggerFactory.getLogger("langsmith.sandbox.tunnel");

  private final MuxLink link;
  private final FrameWriter writer;
  private final Listener listener;
  private final YamuxSession core;
  private final MachineDriver<Input, YamuxEffect> driver;
  private final Map<Long, MuxStream> streams = new HashMap<>();
  private final Map<Long, Opening> openings = new HashMap<>();
  private Input current = new Input(new YamuxEvent.Begin(), Unpooled.EMPTY_BUFFER, 0);
  private long tokens;

  /**
   * Creates a session that waits for {@link #begin}.
   *
   * @param loop to which everything is confined
   * @param role which side
   * @param policy the limits
   * @param link the connection
   * @param listener learns what happens
   */
  public MuxSession(
      EventLoop loop, Role role, YamuxPolicy policy, MuxLink link, Listener listener) {
    this.link = link;
    this.writer = new FrameWriter(loop, link);
    this.listener = listener;
    this.core = new YamuxSession(role, policy);
    Effects effects = new Effects();
    this.driver =
        new MachineDriver<>(loop, this::decide, effect -> effect.accept(effects), this::failed);
  }

  /** Learns what happens to a session, on its event loop. */
  public interface Listener {
    /**
     * The peer has opened a stream.
     *
     * @param stream has no user yet but the one that is returned
     * @return the user of the stream
     */
    StreamUser arrived(MuxStream stream);

    /** The peer takes no more streams on this session. */
    void peerLeft();

    /**
     * The last call.
     *
     * @param outcome how it ended
     */
    void ended(YamuxOutcome outcome);
  }

  /** Learns what becomes of a request to open a stream, on the session's event loop. */
  public interface Opening {
    /**
     * The stream may be written to.
     *
     * @param stream has no user yet but the one that is returned
     * @return the user of the stream
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
    handle(new YamuxEvent.Begin());
  }

  /**
   * Processes received bytes.
   *
   * @param bytes stays the caller's
   */
  public void received(ByteBuf bytes) {
    handle(new YamuxEvent.BytesReceived(bytes.nioBuffer()), bytes.retain(), bytes::release);
  }

  /** The connection takes more, or no more. */
  public void writable(boolean writable) {
    handle(new YamuxEvent.LinkWritable(writable));
  }

  /** The connection is gone. */
  public void linkLost(String reason) {
    handle(new YamuxEvent.LinkLost(reason));
  }

  /** Opens a stream, perhaps not at once. */
  public void open(Opening opening) {
    long token = ++tokens;
    openings.put(token, opening);
    handle(new YamuxEvent.OpenRequested(token));
  }

  /** Opens and accepts no more streams; ends when the last one ends. */
  public void leave() {
    handle(new YamuxEvent.LeaveRequested());
  }

  /** Ends at once. */
  public void close(int code) {
    handle(new YamuxEvent.CloseRequested(code));
  }

  /** Returns how many streams are not over. */
  public int openStreams() {
    return streams.size();
  }

  void handle(YamuxEvent event) {
    handle(event, Unpooled.EMPTY_BUFFER, () -> {});
  }

  /**
   * Passes an event to the core.
   *
   * @param bytes of which the event's buffer is a view
   * @param afterwards runs when the effects are carried out, before the next event
   */
  void handle(YamuxEvent event, ByteBuf bytes, Runnable afterwards) {
    driver.handle(new Input(event, bytes, Input.position(event)), afterwards);
  }

  private List<YamuxEffect> decide(Input input, long now) {
    current = input;
    return core.on(input.event);
  }

  /** A bug of this side: ends the session visibly, since streams have missed something. */
  private void failed(Throwable cause) {
    log.warn("a session is ended by a failure of this side: {}", cause.getClass().getName());
    log.debug("a session is ended by a failure of this side", cause);
    link.abortLink();
    for (MuxStream stream : List.copyOf(streams.values())) {
      forget(stream);
      stream.user().reset(YamuxEffect.ResetReason.SESSION_ENDED);
    }
    end(new YamuxOutcome.LinkLost("this side has failed with " + cause.getClass().getName()));
  }

  private void end(YamuxOutcome outcome) {
    writer.close();
    log.debug("session ended: {}", outcome.describe());
    List.copyOf(streams.values()).forEach(this::forget);
    listener.ended(outcome);
  }

  /**
   * An event with the bytes of which its buffer is a view, and where that view begins.
   *
   * @param position of the event's buffer before the core has moved it
   */
  private record Input(YamuxEvent event, ByteBuf bytes, int position) {
    static int position(YamuxEvent event) {
      if (event instanceof YamuxEvent.BytesReceived e) {
        return e.bytes().position();
      }
      return event instanceof YamuxEvent.WriteRequested e ? e.bytes().position() : 0;
    }

    /** Returns the part of the bytes that a view shows. */
    ByteBuf slice(ByteBuffer view) {
      int offset = bytes.readerIndex() + view.position() - position;
      return view.hasRemaining() ? bytes.slice(offset, view.remaining()) : Unpooled.EMPTY_BUFFER;
    }
  }

  private MuxStream add(long id) {
    MuxStream stream = new MuxStream(this, id, NO_USER);
    streams.put(id, stream);
    return stream;
  }

  void forget(MuxStream stream) {
    streams.remove(stream.id());
    stream.release();
  }

  /** Carries out what the core decides. */
  private final class Effects implements YamuxEffect.Handler {
    @Override
    public void sendFrame(YamuxEffect.SendFrame effect) {
      writer.write(effect.header(), current.slice(effect.payload()));
    }

    @Override
    public void emitPayload(YamuxEffect.EmitPayload effect) {
      MuxStream stream = streams.get(effect.stream());
      if (stream != null) {
        stream.user().payload(current.slice(effect.payload()));
      }
    }

    @Override
    public void emitEnd(YamuxEffect.EmitEnd effect) {
      MuxStream stream = streams.get(effect.stream());
      if (stream != null) {
        stream.user().end();
      }
    }

    @Override
    public void streamOver(YamuxEffect.StreamOver effect) {
      MuxStream stream = streams.get(effect.stream());
      if (stream != null) {
        forget(stream);
      }
    }

    @Override
    public void streamReset(YamuxEffect.StreamReset effect) {
      MuxStream stream = streams.get(effect.stream());
      if (stream != null) {
        forget(stream);
        stream.user().reset(effect.reason());
      }
    }

    @Override
    public void resume(YamuxEffect.Resume effect) {
      MuxStream stream = streams.get(effect.stream());
      if (stream != null) {
        stream.resume();
      }
    }

    @Override
    public void streamArrived(YamuxEffect.StreamArrived effect) {
      MuxStream stream = add(effect.stream());
      stream.hand(listener.arrived(stream));
    }

    @Override
    public void streamOpened(YamuxEffect.StreamOpened effect) {
      MuxStream stream = add(effect.stream());
      Opening opening = openings.remove(effect.token());
      if (opening != null) {
        stream.hand(opening.opened(stream));
      }
    }

    @Override
    public void openRefused(YamuxEffect.OpenRefused effect) {
      Opening opening = openings.remove(effect.token());
      if (opening != null) {
        opening.refused(effect.reason());
      }
    }

    @Override
    public void armTimer(YamuxEffect.ArmTimer effect) {
      YamuxEvent fired = new YamuxEvent.TimerFired(effect.timer());
      driver.arm(effect.delay(), new Input(fired, Unpooled.EMPTY_BUFFER, 0));
    }

    @Override
    public void cancelTimer(YamuxEffect.CancelTimer effect) {
      driver.disarm();
    }

    @Override
    public void closeLink(YamuxEffect.CloseLink effect) {
      link.flush();
      link.closeLink(effect.code());
    }

    @Override
    public void abortLink(YamuxEffect.AbortLink effect) {
      link.abortLink();
    }

    @Override
    public void peerLeft(YamuxEffect.PeerLeft effect) {
      listener.peerLeft();
    }

    @Override
    public void finish(YamuxEffect.Finish effect) {
      end(effect.outcome());
    }
  }

  /** Stands in for a user until there is one, within one call. */
  private static final StreamUser NO_USER =
      new StreamUser() {
        @Override
        public void payload(ByteBuf payload) {}

        @Override
        public void end() {}

        @Override
        public void reset(YamuxEffect.ResetReason reason) {}

        @Override
        public void drained() {}
      };
}
