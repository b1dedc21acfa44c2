// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import langsmith.sandbox.protocol.yamux.YamuxState.Draining;
import langsmith.sandbox.protocol.yamux.YamuxState.Ended;
import langsmith.sandbox.protocol.yamux.YamuxState.Leaver;
import org.jspecify.annotations.Nullable;

/** How streams end, and the ways out of a session (part Q). */
final class SessionTermination {
  private static final int NORMAL_CLOSURE = 1000;
  private static final int PROTOCOL_ERROR = 1002;
  private static final int NORMAL = 0;
  private static final int BROKE_PROTOCOL = 1;

  private final SessionContext context;
  private final StreamTable streams;
  private final StreamOpener opener;

  SessionTermination(SessionContext context, StreamTable streams, StreamOpener opener) {
    this.context = context;
    this.streams = streams;
    this.opener = opener;
  }

  /** Removes a stream; a queued one may open in its place, or the session may be drained. */
  void forget(YamuxStream stream) {
    if (streams.remove(stream)) {
      opener.openQueued();
    }
    endIfDrained();
  }

  /** Both sides have ended a stream. */
  void over(YamuxStream stream) {
    context.add(new YamuxEffect.StreamOver(stream.id()));
    forget(stream);
  }

  void reset(YamuxStream stream) {
    context.send(FrameHeader.windowUpdate(FrameHeader.RST, stream.id(), 0));
    forget(stream);
  }

  void leave() {
    if (!context.hasLeft(Leaver.SELF)) {
      context.send(FrameHeader.goAway(NORMAL));
      drain(Leaver.SELF);
    }
  }

  void peerLeaves(long code) {
    if (code != NORMAL) {
      end(new YamuxOutcome.PeerFailed(code), new YamuxEffect.CloseLink(NORMAL_CLOSURE));
    } else if (!context.hasLeft(Leaver.PEER)) {
      context.add(new YamuxEffect.PeerLeft());
      drain(Leaver.PEER);
    }
  }

  private void drain(Leaver leaver) {
    YamuxState state = context.state();
    context.become(
        new Draining(state instanceof Draining ? Leaver.BOTH : leaver, state.liveness()));
    opener.refuseQueued(OpenRefusal.LEFT);
    endIfDrained();
  }

  private void endIfDrained() {
    if (context.state() instanceof Draining && streams.isEmpty()) {
      end(new YamuxOutcome.Drained(), new YamuxEffect.CloseLink(NORMAL_CLOSURE));
    }
  }

  /** Ends at the request of this side. */
  void close(int code) {
    context.send(FrameHeader.goAway(NORMAL));
    end(new YamuxOutcome.Closed(), new YamuxEffect.CloseLink(code));
  }

  /** Ends because the peer violated the specification. */
  void violation(String clause, String problem) {
    context.send(FrameHeader.goAway(BROKE_PROTOCOL));
    end(
        new YamuxOutcome.ProtocolViolation(clause, problem),
        new YamuxEffect.CloseLink(PROTOCOL_ERROR));
  }

  /** Ends because the peer did not answer in time. */
  void silent(YamuxOutcome.PeerSilent outcome) {
    finish(outcome, new YamuxEffect.AbortLink());
  }

  void lost(String reason) {
    end(new YamuxOutcome.LinkLost(reason), null);
  }

  private void end(YamuxOutcome outcome, @Nullable YamuxEffect link) {
    context.disarm();
    finish(outcome, link);
  }

  private void finish(YamuxOutcome outcome, @Nullable YamuxEffect link) {
    context.become(new Ended(outcome));
    for (long id : streams.clear()) {
      context.add(new YamuxEffect.StreamReset(id, ResetReason.SESSION_ENDED));
    }
    opener.refuseQueued(OpenRefusal.ENDED);
    if (link != null) {
      context.add(link);
    }
    context.add(new YamuxEffect.Finish(outcome));
  }
}
