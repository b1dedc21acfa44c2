// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.util.LinkedHashSet;
import java.util.Set;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxState.Ended;
import langsmith.sandbox.protocol.yamux.YamuxState.Idle;
import langsmith.sandbox.protocol.yamux.YamuxState.Running;

/** Opens the streams of this side, within the limit of unacknowledged streams. */
final class StreamOpener {
  private final SessionContext context;
  private final StreamTable streams;
  private final YamuxPolicy policy;

  /** Requests that wait until fewer streams are unacknowledged (clause M6). */
  private final Set<Long> queued = new LinkedHashSet<>();

  StreamOpener(SessionContext context, StreamTable streams, YamuxPolicy policy) {
    this.context = context;
    this.streams = streams;
    this.policy = policy;
  }

  void request(long token) {
    YamuxState state = context.state();
    if (state instanceof Running) {
      queued.add(token);
      openQueued();
    } else if (state instanceof Idle) {
      context.add(new YamuxEffect.OpenRefused(token, OpenRefusal.NOT_BEGUN));
    } else {
      OpenRefusal reason = state instanceof Ended ? OpenRefusal.ENDED : OpenRefusal.LEFT;
      context.add(new YamuxEffect.OpenRefused(token, reason));
    }
  }

  void withdraw(long token) {
    queued.remove(token);
  }

  /** Opens queued streams while the limit allows it. */
  void openQueued() {
    while (!queued.isEmpty() && streams.unacknowledged() < policy.maxUnacknowledged()) {
      if (streams.ownIdsAreUsedUp()) {
        refuseQueued(OpenRefusal.IDS_USED_UP);
        return;
      }
      long token = queued.iterator().next();
      queued.remove(token);
      YamuxStream stream = streams.open();
      context.send(
          FrameHeader.windowUpdate(FrameHeader.SYN, stream.id(), streams.extraWindowBytes()));
      context.add(new YamuxEffect.StreamOpened(token, stream.id()));
    }
  }

  void refuseQueued(OpenRefusal reason) {
    queued.forEach(token -> context.add(new YamuxEffect.OpenRefused(token, reason)));
    queued.clear();
  }
}
