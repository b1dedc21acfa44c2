// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import langsmith.sandbox.protocol.yamux.Effect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.Effect.ResetReason;
import langsmith.sandbox.protocol.yamux.State.Draining;
import langsmith.sandbox.protocol.yamux.State.Ended;
import langsmith.sandbox.protocol.yamux.State.Leaver;
import org.jspecify.annotations.Nullable;

/** How streams end, and the ways out of a session (part Q). */
final class Ending {
  private static final int NORMAL_CLOSURE = 1000;
  private static final int PROTOCOL_ERROR = 1002;
  private static final int NORMAL = 0;
  private static final int BROKE_PROTOCOL = 1;

  private final Stage stage;
  private final StreamTable streams;
  private final Opener opener;

  Ending(Stage stage, StreamTable streams, Opener opener) {
    this.stage = stage;
    this.streams = streams;
    this.opener = opener;
  }

  /** A stream is over: others may come in its place, or it was the last. */
  void forget(YamuxStream stream) {
    if (streams.remove(stream)) {
      opener.openQueued();
    }
    endIfDrained();
  }

  /** Both sides have ended a stream. */
  void over(YamuxStream stream) {
    stage.add(new Effect.StreamOver(stream.id()));
    forget(stream);
  }

  void reset(YamuxStream stream) {
    stage.send(FrameHeader.windowUpdate(FrameHeader.RST, stream.id(), 0));
    forget(stream);
  }

  void leave() {
    if (!stage.hasLeft(Leaver.SELF)) {
      stage.send(FrameHeader.goAway(NORMAL));
      drain(Leaver.SELF);
    }
  }

  void peerLeaves(long code) {
    if (code != NORMAL) {
      end(new Outcome.PeerFailed(code), new Effect.CloseLink(NORMAL_CLOSURE));
    } else if (!stage.hasLeft(Leaver.PEER)) {
      stage.add(new Effect.PeerLeft());
      drain(Leaver.PEER);
    }
  }

  private void drain(Leaver leaver) {
    State state = stage.state();
    stage.become(new Draining(state instanceof Draining ? Leaver.BOTH : leaver, state.liveness()));
    opener.refuseQueued(OpenRefusal.LEFT);
    endIfDrained();
  }

  private void endIfDrained() {
    if (stage.state() instanceof Draining && streams.isEmpty()) {
      end(new Outcome.Drained(), new Effect.CloseLink(NORMAL_CLOSURE));
    }
  }

  /** Ends because this side wants to. */
  void close(int code) {
    stage.send(FrameHeader.goAway(NORMAL));
    end(new Outcome.Closed(), new Effect.CloseLink(code));
  }

  /** Ends because the peer broke the specification. */
  void violation(String clause, String problem) {
    stage.send(FrameHeader.goAway(BROKE_PROTOCOL));
    end(new Outcome.ProtocolViolation(clause, problem), new Effect.CloseLink(PROTOCOL_ERROR));
  }

  /** Ends because the timer has fired that the peer's silence was measured by. */
  void silent(Outcome.PeerSilent outcome) {
    finish(outcome, new Effect.AbortLink());
  }

  void lost(String reason) {
    end(new Outcome.LinkLost(reason), null);
  }

  private void end(Outcome outcome, @Nullable Effect link) {
    stage.disarm();
    finish(outcome, link);
  }

  private void finish(Outcome outcome, @Nullable Effect link) {
    stage.become(new Ended(outcome));
    for (long id : streams.clear()) {
      stage.add(new Effect.StreamReset(id, ResetReason.SESSION_ENDED));
    }
    opener.refuseQueued(OpenRefusal.ENDED);
    if (link != null) {
      stage.add(link);
    }
    stage.add(new Effect.Finish(outcome));
  }
}
