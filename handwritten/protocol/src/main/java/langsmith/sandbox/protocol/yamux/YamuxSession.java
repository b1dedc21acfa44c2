// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.util.List;

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
 *
 * <p>Its parts: {@link Stage} holds the state, {@link StreamTable} the streams, {@link Opener}
 * opens ours, {@link Sender} and {@link Receiver} move frames, {@link Pulse} finds out whether the
 * peer is there, {@link Ending} is the way out.
 */
public final class YamuxSession {
  private final Stage stage = new Stage();
  private final StreamTable streams;
  private final Opener opener;
  private final Ending ending;
  private final Pulse pulse;
  private final Sender sender;
  private final Receiver receiver;

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
    this.streams = new StreamTable(role, policy.receiveWindowBytes(), firstStream);
    this.opener = new Opener(stage, streams, policy);
    this.ending = new Ending(stage, streams, opener);
    this.pulse = new Pulse(stage, policy, ending);
    this.sender = new Sender(stage, streams, policy, ending);
    this.receiver = new Receiver(stage, streams, policy, pulse, opener, sender, ending);
  }

  /**
   * Takes an event.
   *
   * @param event what happened
   * @return what to do, in order; valid after the next call too, as far as the bytes are
   */
  public List<Effect> on(Event event) {
    dispatch(event);
    return stage.take();
  }

  /**
   * Returns where the session stands.
   *
   * @return the state after the last event
   */
  public State state() {
    return stage.state();
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
    return streams.wasUsed(id) ? StreamState.CLOSED : StreamState.UNUSED;
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
      opener.request(e.token());
    } else if (event instanceof Event.OpenWithdrawn e) {
      opener.withdraw(e.token());
    } else if (!stage.isUp()) {
      return;
    } else if (event instanceof Event.BytesReceived e) {
      receiver.received(e.bytes());
    } else if (event instanceof Event.OnStream e) {
      YamuxStream stream = streams.get(e.stream());
      if (stream != null) {
        onStream(e, stream);
      }
    } else if (event instanceof Event.LinkWritable e) {
      sender.linkWritable(e.writable());
    } else if (event instanceof Event.TimerFired e) {
      pulse.timerFired(e.timer());
    } else if (event instanceof Event.LeaveRequested) {
      ending.leave();
    } else if (event instanceof Event.CloseRequested e) {
      ending.close(e.code());
    } else if (event instanceof Event.LinkLost e) {
      ending.lost(e.reason());
    }
  }

  private void begin() {
    if (stage.state() instanceof State.Idle) {
      pulse.begin();
    }
  }

  private void onStream(Event.OnStream event, YamuxStream stream) {
    if (event instanceof Event.BytesConsumed e) {
      sender.consumed(stream, e.count());
    } else if (event instanceof Event.ResetRequested) {
      ending.reset(stream);
    } else if (!stream.state().sends()) {
      return;
    } else if (event instanceof Event.WriteRequested e) {
      sender.write(stream, e.bytes());
    } else if (event instanceof Event.FinishRequested) {
      sender.finish(stream);
    }
  }
}
