// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import langsmith.sandbox.protocol.yamux.YamuxState.Draining;

/** The situations and stimuli of the table of the session, by the names that it uses. */
final class SessionCell {
  static final Map<String, Consumer<Driver>> SITUATIONS = new LinkedHashMap<>();
  static final Map<String, Function<Driver, YamuxEvent>> STIMULI = new LinkedHashMap<>();

  static {
    SITUATIONS.put("Idle", d -> {});
    SITUATIONS.put("Running empty", Driver::begin);
    SITUATIONS.put("Running", Driver::stream);
    SITUATIONS.put("Running pinged", d -> d.stream().timer());
    SITUATIONS.put("Draining/SELF", d -> d.stream().leave());
    SITUATIONS.put("Draining/SELF pinged", d -> d.stream().leave().timer());
    SITUATIONS.put("Draining/PEER", d -> d.stream().goAway());
    SITUATIONS.put("Draining/PEER pinged", d -> d.stream().goAway().timer());
    SITUATIONS.put("Draining/BOTH", d -> d.stream().goAway().leave());
    SITUATIONS.put("Draining/BOTH pinged", d -> d.stream().leave().goAway().timer());
    SITUATIONS.put("Ended", d -> d.stream().tell(new YamuxEvent.LinkLost("")));

    STIMULI.put("Begin", d -> new YamuxEvent.Begin());
    STIMULI.put("OpenRequested", d -> new YamuxEvent.OpenRequested(9));
    STIMULI.put("OpenWithdrawn", d -> new YamuxEvent.OpenWithdrawn(9));
    stimulus("SYN", d -> syn(d.peers(2)));
    stimulus("SYN, own id", d -> syn(d.own(1)));
    stimulus("SYN, used before", d -> syn(d.peers(0)));
    stimulus("SYN, too far", d -> syn(d.peers(2000)));
    stimulus("Ping", d -> FrameHeader.ping(FrameHeader.SYN, 4711));
    stimulus("Pong", d -> FrameHeader.ping(FrameHeader.ACK, 1));
    stimulus("Pong, unknown", d -> FrameHeader.ping(FrameHeader.ACK, 2));
    stimulus("Ping, neither flag", d -> FrameHeader.ping(0, 1));
    STIMULI.put("TimerFired", d -> new YamuxEvent.TimerFired(d.session.state().liveness().timer()));
    STIMULI.put(
        "TimerFired, heard",
        d -> {
          d.receive(FrameHeader.ping(FrameHeader.ACK, 2));
          return new YamuxEvent.TimerFired(d.session.state().liveness().timer());
        });
    STIMULI.put("Timer, not the current one", d -> new YamuxEvent.TimerFired(99));
    stimulus("GoAway, normal", d -> FrameHeader.goAway(0));
    stimulus("GoAway, error", d -> FrameHeader.goAway(2));
    stimulus("Version, unknown", d -> new FrameHeader(1, 0, 0, d.peers(1), 0));
    stimulus("Type, unknown", d -> new FrameHeader(0, 4, 0, d.peers(1), 0));
    stimulus("Payload, stream 0", d -> FrameHeader.data(0, 0, 0));
    stimulus("Payload, never opened", d -> FrameHeader.data(0, d.peers(3), 0));
    stimulus("Payload, stream is over", d -> FrameHeader.data(0, d.peers(0), 9));
    STIMULI.put("LinkWritable", d -> new YamuxEvent.LinkWritable(true));
    STIMULI.put("LinkWritable, no", d -> new YamuxEvent.LinkWritable(false));
    STIMULI.put("WriteRequested, no stream", d -> write(d.own(8)));
    STIMULI.put("FinishRequested, no stream", d -> new YamuxEvent.FinishRequested(d.own(8)));
    STIMULI.put("ResetRequested, no stream", d -> new YamuxEvent.ResetRequested(d.peers(0)));
    STIMULI.put("BytesConsumed, no stream", d -> new YamuxEvent.BytesConsumed(d.peers(0), 9));
    STIMULI.put("LeaveRequested", d -> new YamuxEvent.LeaveRequested());
    STIMULI.put("CloseRequested", d -> new YamuxEvent.CloseRequested(1001));
    STIMULI.put("LinkLost", d -> new YamuxEvent.LinkLost("gone"));
  }

  private SessionCell() {}

  private static void stimulus(String name, Function<Driver, FrameHeader> header) {
    STIMULI.put(name, d -> d.bytes(header.apply(d)));
  }

  private static FrameHeader syn(long id) {
    return FrameHeader.windowUpdate(FrameHeader.SYN, id, 0);
  }

  private static YamuxEvent write(long id) {
    return new YamuxEvent.WriteRequested(id, ByteBuffer.allocate(1));
  }

  static Driver reach(Role role, String situation) {
    Driver driver = new Driver(role);
    SITUATIONS.getOrDefault(situation, d -> {}).accept(driver);
    return driver;
  }

  static String name(YamuxState state) {
    String name = state.getClass().getSimpleName();
    if (state instanceof Draining s) {
      name += "/" + s.leaver();
    }
    return state.liveness().pinged() ? name + " pinged" : name;
  }

  /** Brings a session into a situation. The peer's first stream came and went at the beginning. */
  static final class Driver {
    final YamuxSession session;
    private final Role role;

    private Driver(Role role) {
      this.role = role;
      this.session = new YamuxSession(role, YamuxPolicy.server());
    }

    List<YamuxEffect> tell(YamuxEvent event) {
      return session.on(event);
    }

    /** The n-th id of this side, counted from 0. */
    long own(int n) {
      return role.firstStream() + 2L * n;
    }

    long peers(int n) {
      return role.peer().firstStream() + 2L * n;
    }

    YamuxEvent bytes(FrameHeader header) {
      return new YamuxEvent.BytesReceived(ByteBuffer.wrap(header.toByteArray()));
    }

    void receive(FrameHeader header) {
      tell(bytes(header));
    }

    private Driver begin() {
      tell(new YamuxEvent.Begin());
      receive(syn(peers(0)));
      receive(FrameHeader.windowUpdate(FrameHeader.RST, peers(0), 0));
      return this;
    }

    private Driver stream() {
      begin();
      receive(syn(peers(1)));
      return this;
    }

    private Driver timer() {
      tell(new YamuxEvent.TimerFired(session.state().liveness().timer()));
      return this;
    }

    private Driver leave() {
      tell(new YamuxEvent.LeaveRequested());
      return this;
    }

    private Driver goAway() {
      receive(FrameHeader.goAway(0));
      return this;
    }
  }
}
