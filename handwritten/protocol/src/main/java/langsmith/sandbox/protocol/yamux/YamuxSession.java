// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.util.List;

/**
 * One side of one yamux session: many streams over one connection.
 *
 * <p>Tell it an event, then carry out the effects in their order. It never blocks, reads no clock,
 * and copies no payload: what it emits and sends are views of its input. Nothing is queued here
 * either. Data that cannot be sent stays with the caller, and received data belongs to the
 * receiver, at most one window of it for each stream. Not safe for use by several threads; confine
 * it to one.
 *
 * <p>What each event and each frame does is in the tables in the documentation of this package,
 * which tests hold against the code. The rules are the clauses of {@code spec/protocol/tunnel.md}.
 *
 * <p>Its parts: {@link SessionContext} holds the state, {@link StreamTable} the streams, {@link
 * StreamOpener} opens ours, {@link Sender} and {@link Receiver} move frames, {@link KeepAlive}
 * finds out whether the peer is there, {@link SessionTermination} is the way out.
 */
public final class YamuxSession {
  private final SessionContext context = new SessionContext();
  private final StreamTable streams;
  private final StreamOpener opener;
  private final SessionTermination termination;
  private final KeepAlive keepAlive;
  private final Sender sender;
  private final Receiver receiver;

  /**
   * Creates one side of a session.
   *
   * @param role which side
   * @param policy the limits
   */
  public YamuxSession(Role role, YamuxPolicy policy) {
    this(role, policy, role.firstStream());
  }

  YamuxSession(Role role, YamuxPolicy policy, long firstStream) {
    this.streams = new StreamTable(role, policy, firstStream);
    this.opener = new StreamOpener(context, streams, policy);
    this.termination = new SessionTermination(context, streams, opener);
    this.keepAlive = new KeepAlive(context, policy, termination);
    this.sender = new Sender(context, streams, policy, termination);
    this.receiver = new Receiver(context, streams, keepAlive, opener, sender, termination);
  }

  /**
   * Processes an event.
   *
   * @param event what happened
   * @return what to do, in order; valid after the next call too, as far as the bytes are
   */
  public List<YamuxEffect> on(YamuxEvent event) {
    dispatch(event);
    return context.take();
  }

  /**
   * Returns where the session stands.
   *
   * @return the state after the last event
   */
  public YamuxState state() {
    return context.state();
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

  private void dispatch(YamuxEvent event) {
    if (event instanceof YamuxEvent.Begin) {
      begin();
    } else if (event instanceof YamuxEvent.OpenRequested e) {
      opener.request(e.token());
    } else if (event instanceof YamuxEvent.OpenWithdrawn e) {
      opener.withdraw(e.token());
    } else if (!context.isUp()) {
      return;
    } else if (event instanceof YamuxEvent.BytesReceived e) {
      receiver.received(e.bytes());
    } else if (event instanceof YamuxEvent.OnStream e) {
      YamuxStream stream = streams.get(e.stream());
      if (stream != null) {
        onStream(e, stream);
      }
    } else if (event instanceof YamuxEvent.LinkWritable e) {
      sender.linkWritable(e.writable());
    } else if (event instanceof YamuxEvent.TimerFired e) {
      keepAlive.timerFired(e.timer());
    } else if (event instanceof YamuxEvent.LeaveRequested) {
      termination.leave();
    } else if (event instanceof YamuxEvent.CloseRequested e) {
      termination.close(e.code());
    } else if (event instanceof YamuxEvent.LinkLost e) {
      termination.lost(e.reason());
    }
  }

  private void begin() {
    if (context.state() instanceof YamuxState.Idle) {
      keepAlive.begin();
    }
  }

  private void onStream(YamuxEvent.OnStream event, YamuxStream stream) {
    if (event instanceof YamuxEvent.BytesConsumed e) {
      sender.consumed(stream, e.count());
    } else if (event instanceof YamuxEvent.ResetRequested) {
      termination.reset(stream);
    } else if (!stream.state().sends()) {
      return;
    } else if (event instanceof YamuxEvent.WriteRequested e) {
      sender.write(stream, e.bytes());
    } else if (event instanceof YamuxEvent.FinishRequested) {
      sender.finish(stream);
    }
  }
}
