// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import langsmith.sandbox.protocol.yamux.YamuxState.Liveness;

/** Pings an idle peer and detects a silent one (part P). */
final class KeepAlive {
  private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

  private final SessionContext context;
  private final YamuxPolicy policy;
  private final SessionTermination termination;
  private long pings;

  KeepAlive(SessionContext context, YamuxPolicy policy, SessionTermination termination) {
    this.context = context;
    this.policy = policy;
    this.termination = termination;
  }

  void begin() {
    rest();
  }

  void timerFired(int timer) {
    Liveness liveness = context.state().liveness();
    if (timer == 0 || timer != liveness.timer()) {
      return;
    }
    if (liveness.pinged() && !liveness.heard()) {
      termination.silent(new YamuxOutcome.PeerSilent(policy.pongTimeout()));
      return;
    }
    if (!liveness.pinged()) {
      context.send(FrameHeader.ping(FrameHeader.SYN, ++pings & UNSIGNED_INT));
    }
    context.become(new Liveness(context.arm(policy.pongTimeout()), true, false));
  }

  /** Records received bytes: any byte proves that the peer is alive (clause P3). */
  void heard(ByteBuffer bytes) {
    Liveness liveness = context.state().liveness();
    if (liveness.pinged() && !liveness.heard() && bytes.hasRemaining()) {
      context.become(new Liveness(liveness.timer(), true, true));
    }
  }

  /** Records a pong; it counts only for the last ping. */
  void answered(long value) {
    if (context.state().liveness().pinged() && value == (pings & UNSIGNED_INT)) {
      context.disarm();
      rest();
    }
  }

  private void rest() {
    context.become(new Liveness(context.arm(policy.pingInterval()), false, false));
  }
}
