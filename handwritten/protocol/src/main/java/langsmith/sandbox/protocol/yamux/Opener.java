// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.util.LinkedHashSet;
import java.util.Set;
import langsmith.sandbox.protocol.yamux.Effect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.State.Ended;
import langsmith.sandbox.protocol.yamux.State.Idle;
import langsmith.sandbox.protocol.yamux.State.Running;

/** Opens the streams of this side, as many at a time as the peer can be expected to take. */
final class Opener {
  private final Stage stage;
  private final StreamTable streams;
  private final YamuxPolicy policy;

  /** Requests that wait until fewer streams are unacknowledged (clause M6). */
  private final Set<Long> queued = new LinkedHashSet<>();

  Opener(Stage stage, StreamTable streams, YamuxPolicy policy) {
    this.stage = stage;
    this.streams = streams;
    this.policy = policy;
  }

  void request(long token) {
    State state = stage.state();
    if (state instanceof Running) {
      queued.add(token);
      openQueued();
    } else if (state instanceof Idle) {
      stage.add(new Effect.OpenRefused(token, OpenRefusal.NOT_BEGUN));
    } else {
      OpenRefusal reason = state instanceof Ended ? OpenRefusal.ENDED : OpenRefusal.LEFT;
      stage.add(new Effect.OpenRefused(token, reason));
    }
  }

  void withdraw(long token) {
    queued.remove(token);
  }

  /** There is room for another unacknowledged stream, perhaps. */
  void openQueued() {
    while (!queued.isEmpty() && streams.unacknowledged() < policy.maxUnacknowledged()) {
      if (streams.ownIdsAreUsedUp()) {
        refuseQueued(OpenRefusal.IDS_USED_UP);
        return;
      }
      long token = queued.iterator().next();
      queued.remove(token);
      YamuxStream stream = streams.open();
      stage.send(FrameHeader.windowUpdate(FrameHeader.SYN, stream.id(), policy.extraWindowBytes()));
      stage.add(new Effect.StreamOpened(token, stream.id()));
    }
  }

  void refuseQueued(OpenRefusal reason) {
    queued.forEach(token -> stage.add(new Effect.OpenRefused(token, reason)));
    queued.clear();
  }
}
