// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.protocol.yamux.Effect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.Effect.ResetReason;
import langsmith.sandbox.protocol.yamux.State.Draining;
import langsmith.sandbox.protocol.yamux.State.Ended;
import langsmith.sandbox.protocol.yamux.State.Idle;
import langsmith.sandbox.protocol.yamux.State.Leaver;
import langsmith.sandbox.protocol.yamux.State.Liveness;
import langsmith.sandbox.protocol.yamux.State.Running;
import org.jspecify.annotations.Nullable;

/**
 * One side of one yamux session: many streams over one connection.
 *
 * <p>Tell it an event, then carry out the effects in their order. It never blocks, reads no clock,
 * and copies no payload: what it emits and what it sends are views of what it was told. Nothing is
 * queued here either. What cannot be sent stays with who offered it, and what was received belongs
 * to who it was emitted to, at most one window of it for each stream. Not safe for use by several
 * threads; confine it to one.
 *
 * <p>What each event and each frame does is in the tables in the documentation of this package,
 * which tests hold against the code. The rules are the clauses of {@code spec/protocol/tunnel.md}.
 */
public final class YamuxSession {
  private static final int NORMAL_CLOSURE = 1000;
  private static final int PROTOCOL_ERROR = 1002;
  private static final int NORMAL = 0;
  private static final int BROKE_PROTOCOL = 1;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final Role role;
  private final YamuxPolicy policy;
  private final OwnIds ownIds;
  private final PeerIds peerIds;
  private final HeaderReader headers = new HeaderReader();
  private final Map<Long, YamuxStream> streams = new LinkedHashMap<>();

  /** Requests that wait until fewer streams are unacknowledged (clause M6). */
  private final Set<Long> queuedOpens = new LinkedHashSet<>();

  /** Streams with something left to send; who has sent last is last (clause W8). */
  private final Set<YamuxStream> blocked = new LinkedHashSet<>();

  private final List<Effect> effects = new ArrayList<>();
  private State state = new Idle();
  private boolean writable = true;
  private int incoming;
  private int unacknowledged;
  private int unsentAnswers;
  private int timers;
  private long pings;

  /** The frame whose payload is arriving, where that goes, and how much is missing. */
  private @Nullable FrameHeader arriving;

  private @Nullable YamuxStream receiver;
  private long missing;

  /**
   * Makes one side of a session.
   *
   * @param role which side
   * @param policy the limits
   */
  public YamuxSession(Role role, YamuxPolicy policy) {
    this(role, policy, role.firstStream());
  }

  YamuxSession(Role role, YamuxPolicy policy, long firstStream) {
    this.role = role;
    this.policy = policy;
    this.ownIds = new OwnIds(firstStream);
    this.peerIds = new PeerIds(role.peer().firstStream());
  }

  /**
   * Takes an event.
   *
   * @param event what happened
   * @return what to do, in order; valid after the next call too, as far as the bytes are
   */
  public List<Effect> on(Event event) {
    dispatch(event);
    List<Effect> result = List.copyOf(effects);
    effects.clear();
    return result;
  }

  /**
   * Returns where the session stands.
   *
   * @return the state after the last event
   */
  public State state() {
    return state;
  }

  /**
   * Returns where a stream stands.
   *
   * @param id 1 to 4294967295
   * @return its state after the last event
   */
  public StreamState stream(long id) {
    YamuxStream stream = streams.get(id);
    if (stream != null) {
      return stream.state();
    }
    return wasUsed(id) ? StreamState.CLOSED : StreamState.UNUSED;
  }

  /**
   * Returns how many streams are not over.
   *
   * @return 0 or more
   */
  public int openStreams() {
    return streams.size();
  }

  private void dispatch(Event event) {
    if (event instanceof Event.Begin) {
      begin();
    } else if (event instanceof Event.OpenRequested e) {
      openRequested(e.token());
    } else if (event instanceof Event.OpenWithdrawn e) {
      queuedOpens.remove(e.token());
    } else if (!isUp()) {
      return;
    } else if (event instanceof Event.BytesReceived e) {
      received(e.bytes());
    } else if (event instanceof Event.OnStream e) {
      YamuxStream stream = streams.get(e.stream());
      if (stream != null) {
        onStream(e, stream);
      }
    } else if (event instanceof Event.LinkWritable e) {
      linkWritable(e.writable());
    } else if (event instanceof Event.TimerFired e) {
      timerFired(e.timer());
    } else if (event instanceof Event.LeaveRequested) {
      leave();
    } else if (event instanceof Event.CloseRequested e) {
      send(FrameHeader.goAway(NORMAL));
      end(new Outcome.Closed(), new Effect.CloseLink(e.code()));
    } else if (event instanceof Event.LinkLost e) {
      end(new Outcome.LinkLost(e.reason()), null);
    }
  }

  private void onStream(Event.OnStream event, YamuxStream stream) {
    if (event instanceof Event.BytesConsumed e) {
      consumed(stream, e.count());
    } else if (event instanceof Event.ResetRequested) {
      send(FrameHeader.windowUpdate(FrameHeader.RST, stream.id(), 0));
      forget(stream);
    } else if (!stream.state().sends()) {
      return;
    } else if (event instanceof Event.WriteRequested e) {
      write(stream, e.bytes());
    } else if (event instanceof Event.FinishRequested) {
      send(FrameHeader.data(FrameHeader.FIN, stream.id(), 0));
      blocked.remove(stream);
      if (stream.finish()) {
        forget(stream);
      }
    }
  }

  // --- the session ---

  private boolean isUp() {
    return state instanceof Running || state instanceof Draining;
  }

  private void begin() {
    if (state instanceof Idle) {
      become(new Running(new Liveness(arm(policy.pingInterval()), false, false)));
    }
  }

  private void timerFired(int timer) {
    Liveness liveness = state.liveness();
    if (timer == 0 || timer != liveness.timer()) {
      return;
    }
    if (liveness.pinged() && !liveness.heard()) {
      become(new Ended(new Outcome.PeerSilent(policy.pongTimeout())));
      finish(new Effect.AbortLink());
    } else {
      if (!liveness.pinged()) {
        send(FrameHeader.ping(FrameHeader.SYN, ++pings & 0xFFFF_FFFFL));
      }
      alive(new Liveness(arm(policy.pongTimeout()), true, false));
    }
  }

  private void ping(FrameHeader header) {
    if (header.hasSyn()) {
      answer(FrameHeader.ping(FrameHeader.ACK, header.length()));
    } else if (header.hasAck()
        && state.liveness().pinged()
        && header.length() == (pings & 0xFFFF_FFFFL)) {
      effects.add(new Effect.CancelTimer(state.liveness().timer()));
      alive(new Liveness(arm(policy.pingInterval()), false, false));
    }
  }

  /** Returns the number of an armed timer, or 0 if there is nothing to arm. */
  private int arm(Duration delay) {
    if (delay.isZero()) {
      return 0;
    }
    effects.add(new Effect.ArmTimer(++timers, delay));
    return timers;
  }

  private void alive(Liveness liveness) {
    become(
        state instanceof Draining s ? new Draining(s.leaver(), liveness) : new Running(liveness));
  }

  private void leave() {
    if (hasLeft(Leaver.SELF)) {
      return;
    }
    send(FrameHeader.goAway(NORMAL));
    draining(Leaver.SELF);
  }

  private void peerLeaves(long code) {
    if (code != NORMAL) {
      end(new Outcome.PeerFailed(code), new Effect.CloseLink(NORMAL_CLOSURE));
    } else if (!hasLeft(Leaver.PEER)) {
      effects.add(new Effect.PeerLeft());
      draining(Leaver.PEER);
    }
  }

  private boolean hasLeft(Leaver leaver) {
    return state instanceof Draining s && (s.leaver() == leaver || s.leaver() == Leaver.BOTH);
  }

  private void draining(Leaver leaver) {
    become(new Draining(state instanceof Draining ? Leaver.BOTH : leaver, state.liveness()));
    refuseQueued(OpenRefusal.LEFT);
    endIfDrained();
  }

  private void endIfDrained() {
    if (state instanceof Draining && streams.isEmpty()) {
      end(new Outcome.Drained(), new Effect.CloseLink(NORMAL_CLOSURE));
    }
  }

  private void violation(String clause, String problem) {
    send(FrameHeader.goAway(BROKE_PROTOCOL));
    end(new Outcome.ProtocolViolation(clause, problem), new Effect.CloseLink(PROTOCOL_ERROR));
  }

  private void end(Outcome outcome, @Nullable Effect link) {
    int timer = state.liveness().timer();
    if (timer != 0) {
      effects.add(new Effect.CancelTimer(timer));
    }
    become(new Ended(outcome));
    finish(link);
  }

  private void finish(@Nullable Effect link) {
    streams
        .keySet()
        .forEach(id -> effects.add(new Effect.StreamReset(id, ResetReason.SESSION_ENDED)));
    streams.clear();
    blocked.clear();
    arriving = null;
    receiver = null;
    refuseQueued(OpenRefusal.ENDED);
    if (link != null) {
      effects.add(link);
    }
    if (state instanceof Ended s) {
      effects.add(new Effect.Finish(s.outcome()));
    }
  }

  private void become(State next) {
    state = next;
  }

  // --- opening ---

  private void openRequested(long token) {
    if (!(state instanceof Running)) {
      OpenRefusal reason =
          state instanceof Idle
              ? OpenRefusal.NOT_BEGUN
              : state instanceof Ended ? OpenRefusal.ENDED : OpenRefusal.LEFT;
      effects.add(new Effect.OpenRefused(token, reason));
      return;
    }
    queuedOpens.add(token);
    openQueued();
  }

  private void openQueued() {
    while (!queuedOpens.isEmpty() && unacknowledged < policy.maxUnacknowledged()) {
      if (ownIds.exhausted()) {
        refuseQueued(OpenRefusal.IDS_USED_UP);
        return;
      }
      long token = queuedOpens.iterator().next();
      queuedOpens.remove(token);
      YamuxStream stream = add(ownIds.next(), StreamState.OPENING);
      unacknowledged++;
      send(FrameHeader.windowUpdate(FrameHeader.SYN, stream.id(), policy.extraWindowBytes()));
      effects.add(new Effect.StreamOpened(token, stream.id()));
    }
  }

  private void refuseQueued(OpenRefusal reason) {
    queuedOpens.forEach(token -> effects.add(new Effect.OpenRefused(token, reason)));
    queuedOpens.clear();
  }

  private YamuxStream add(long id, StreamState initial) {
    YamuxStream stream = new YamuxStream(id, initial, policy.receiveWindowBytes());
    streams.put(id, stream);
    return stream;
  }

  private void forget(YamuxStream stream) {
    streams.remove(stream.id());
    blocked.remove(stream);
    if (!role.owns(stream.id())) {
      incoming--;
    } else if (stream.state().isUnacknowledged()) {
      unacknowledged--;
      openQueued();
    }
    endIfDrained();
  }

  private boolean wasUsed(long id) {
    return role.owns(id) ? ownIds.wasUsed(id) : peerIds.wasUsed(id);
  }

  // --- sending ---

  private void write(YamuxStream stream, ByteBuffer bytes) {
    int before = bytes.remaining();
    while (writable && bytes.hasRemaining() && stream.sendWindow().isOpen()) {
      int length = stream.sendWindow().take(Math.min(bytes.remaining(), policy.maxPayloadBytes()));
      ByteBuffer payload = bytes.duplicate().limit(bytes.position() + length);
      bytes.position(payload.limit());
      effects.add(new Effect.SendFrame(FrameHeader.data(0, stream.id(), length), payload));
    }
    if (bytes.remaining() < before) {
      // It had its turn, so the others come first.
      blocked.remove(stream);
    }
    if (bytes.hasRemaining()) {
      blocked.add(stream);
    }
  }

  private void linkWritable(boolean nowWritable) {
    boolean resumes = nowWritable && !writable;
    writable = nowWritable;
    if (resumes) {
      unsentAnswers = 0;
      blocked.stream()
          .filter(stream -> stream.sendWindow().isOpen())
          .forEach(stream -> effects.add(new Effect.Resume(stream.id())));
    }
  }

  private void consumed(YamuxStream stream, int count) {
    long credit = stream.receiveWindow().consume(count);
    if (credit > 0 && !stream.isPeerFinished()) {
      send(FrameHeader.windowUpdate(0, stream.id(), credit));
    }
  }

  private void send(FrameHeader header) {
    effects.add(new Effect.SendFrame(header, NOTHING));
  }

  /** Sends what the peer provoked, unless it provokes without end and does not read. */
  private void answer(FrameHeader header) {
    if (!writable && ++unsentAnswers > policy.maxUnsentAnswers()) {
      violation("W8", "it asks for more than " + policy.maxUnsentAnswers() + " unread answers");
    } else {
      send(header);
    }
  }

  // --- receiving ---

  private void received(ByteBuffer bytes) {
    Liveness liveness = state.liveness();
    if (liveness.pinged() && !liveness.heard() && bytes.hasRemaining()) {
      alive(new Liveness(liveness.timer(), true, true));
    }
    while (isUp() && bytes.hasRemaining()) {
      if (arriving != null) {
        payload(arriving, bytes);
      } else {
        FrameHeader header = headers.read(bytes);
        if (header != null) {
          frame(header);
        }
      }
    }
    bytes.position(bytes.limit());
  }

  private void frame(FrameHeader header) {
    if (header.version() != 0) {
      violation("F2", "expected version 0, saw " + header.version());
      return;
    }
    switch (header.type()) {
      case FrameHeader.DATA, FrameHeader.WINDOW_UPDATE -> aboutStream(header);
      case FrameHeader.PING -> ping(header);
      case FrameHeader.GO_AWAY -> peerLeaves(header.length());
      default -> violation("F3", "expected types 0 to 3, saw " + header.type());
    }
  }

  private void aboutStream(FrameHeader header) {
    long id = header.stream();
    if (id == 0) {
      violation("F6", "a frame with payload or window has stream id 0");
      return;
    }
    if (header.hasSyn()) {
      syn(id);
    } else if (!wasUsed(id)) {
      violation("M10", "a frame about stream " + id + ", which never was, has no SYN");
    }
    YamuxStream stream = streams.get(id);
    if (stream != null) {
      acknowledged(stream);
      if (header.hasRst()) {
        forget(stream, new Effect.StreamReset(id, ResetReason.BY_PEER));
        stream = null;
      } else {
        check(header, stream);
      }
    }
    if (!isUp()) {
      return;
    }
    if (header.type() == FrameHeader.DATA && header.length() > 0) {
      arriving = header;
      receiver = stream;
      missing = header.length();
    } else if (stream != null && header.hasFin()) {
      finishedByPeer(stream);
    }
  }

  private void syn(long id) {
    if (role.owns(id)) {
      violation("M3", "SYN on stream " + id + ", which is not the sender's to open");
      return;
    }
    switch (peerIds.use(id)) {
      case USED_BEFORE -> violation("M3", "SYN on stream " + id + ", which was used before");
      case TOO_FAR ->
          violation(
              "M3",
              "SYN on stream " + id + " leaves out more than " + PeerIds.MAX_LEFT_OUT + " ids");
      case ACCEPTED -> arrive(id);
    }
  }

  private void arrive(long id) {
    if (hasLeft(Leaver.SELF) || incoming >= policy.maxIncomingStreams()) {
      answer(FrameHeader.windowUpdate(FrameHeader.RST, id, 0));
      return;
    }
    incoming++;
    add(id, StreamState.OPEN);
    send(FrameHeader.windowUpdate(FrameHeader.ACK, id, policy.extraWindowBytes()));
    effects.add(new Effect.StreamArrived(id));
  }

  private void acknowledged(YamuxStream stream) {
    if (stream.acknowledge()) {
      unacknowledged--;
      openQueued();
    }
  }

  /** Applies what a frame says before its payload has arrived. */
  private void check(FrameHeader header, YamuxStream stream) {
    boolean data = header.type() == FrameHeader.DATA;
    if (stream.isPeerFinished() && (header.hasFin() || (data && header.length() > 0))) {
      violation("M7", "payload or FIN follows FIN on stream " + stream.id());
    } else if (data && !stream.receiveWindow().take(header.length())) {
      violation("W4", "more payload than its window on stream " + stream.id());
    } else if (!data && !stream.sendWindow().grow(header.length())) {
      violation("W3", "the window of stream " + stream.id() + " exceeds 4294967295 bytes");
    } else if (!data && header.length() > 0 && writable && blocked.contains(stream)) {
      effects.add(new Effect.Resume(stream.id()));
    }
  }

  private void payload(FrameHeader header, ByteBuffer bytes) {
    int length = (int) Math.min(missing, bytes.remaining());
    ByteBuffer part = bytes.duplicate().limit(bytes.position() + length);
    bytes.position(part.limit());
    missing -= length;
    // The stream may have been reset by this side since the header came.
    YamuxStream stream = receiver;
    boolean wanted = stream != null && streams.containsKey(header.stream());
    if (wanted) {
      effects.add(new Effect.EmitPayload(header.stream(), part));
    }
    if (missing == 0) {
      arriving = null;
      receiver = null;
      if (stream != null && wanted && header.hasFin()) {
        finishedByPeer(stream);
      }
    }
  }

  private void finishedByPeer(YamuxStream stream) {
    effects.add(new Effect.EmitEnd(stream.id()));
    if (stream.finishedByPeer()) {
      forget(stream);
    }
  }

  private void forget(YamuxStream stream, Effect told) {
    effects.add(told);
    forget(stream);
  }
}
