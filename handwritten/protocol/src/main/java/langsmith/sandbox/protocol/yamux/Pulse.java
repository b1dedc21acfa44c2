// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import langsmith.sandbox.protocol.yamux.State.Liveness;

/** Asks from time to time whether the peer is there (part P). */
final class Pulse {
  private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

  private final Stage stage;
  private final YamuxPolicy policy;
  private final Ending ending;
  private long pings;

  Pulse(Stage stage, YamuxPolicy policy, Ending ending) {
    this.stage = stage;
    this.policy = policy;
    this.ending = ending;
  }

  void begin() {
    rest();
  }

  void timerFired(int timer) {
    Liveness liveness = stage.state().liveness();
    if (timer == 0 || timer != liveness.timer()) {
      return;
    }
    if (liveness.pinged() && !liveness.heard()) {
      ending.silent(new Outcome.PeerSilent(policy.pongTimeout()));
      return;
    }
    if (!liveness.pinged()) {
      stage.send(FrameHeader.ping(FrameHeader.SYN, ++pings & UNSIGNED_INT));
    }
    stage.become(new Liveness(stage.arm(policy.pongTimeout()), true, false));
  }

  /** Anything at all is a sign of life (clause P3). */
  void heard(ByteBuffer bytes) {
    Liveness liveness = stage.state().liveness();
    if (liveness.pinged() && !liveness.heard() && bytes.hasRemaining()) {
      stage.become(new Liveness(liveness.timer(), true, true));
    }
  }

  /** An answer counts if it is the one to the last ping. */
  void answered(long value) {
    if (stage.state().liveness().pinged() && value == (pings & UNSIGNED_INT)) {
      stage.disarm();
      rest();
    }
  }

  private void rest() {
    stage.become(new Liveness(stage.arm(policy.pingInterval()), false, false));
  }
}
