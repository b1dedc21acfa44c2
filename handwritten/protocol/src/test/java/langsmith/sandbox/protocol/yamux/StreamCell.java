// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The situations and stimuli of the table of a stream, by the names that it uses. */
final class StreamCell {
  static final Map<StreamState, Consumer<Driver>> SITUATIONS = new LinkedHashMap<>();
  static final Map<String, Function<Driver, YamuxEvent>> STIMULI = new LinkedHashMap<>();
  private static final int WINDOW = YamuxPolicy.INITIAL_WINDOW_BYTES;

  static {
    SITUATIONS.put(StreamState.UNUSED, d -> {});
    SITUATIONS.put(StreamState.OPENING, Driver::open);
    SITUATIONS.put(StreamState.OPENING_FINISHED, d -> d.open().finish());
    SITUATIONS.put(StreamState.OPEN, Driver::arrive);
    SITUATIONS.put(StreamState.FINISHED, d -> d.arrive().finish());
    SITUATIONS.put(StreamState.PEER_FINISHED, d -> d.arrive().peerFinishes());
    SITUATIONS.put(StreamState.CLOSED, d -> d.arrive().finish().peerFinishes());

    stimulus("SYN", d -> window(FrameHeader.SYN, d, 0));
    stimulus("SYN with payload", d -> FrameHeader.data(FrameHeader.SYN, d.id, 3));
    stimulus("ACK", d -> window(FrameHeader.ACK, d, 0));
    stimulus("Payload", d -> FrameHeader.data(0, d.id, 3));
    stimulus("Payload with FIN", d -> FrameHeader.data(FrameHeader.FIN, d.id, 3));
    stimulus("Payload, too much", d -> FrameHeader.data(0, d.id, WINDOW + 1L));
    stimulus("FIN", d -> FrameHeader.data(FrameHeader.FIN, d.id, 0));
    stimulus("RST", d -> window(FrameHeader.RST, d, 0));
    stimulus("RST with payload", d -> FrameHeader.data(FrameHeader.RST, d.id, 3));
    stimulus("WindowUpdate", d -> window(0, d, 9));
    STIMULI.put(
        "WindowUpdate, blocked",
        d -> {
          d.writeMuch();
          return d.bytes(window(0, d, 9));
        });
    stimulus("WindowUpdate, too large", d -> window(0, d, 0xFFFF_FFFFL));
    STIMULI.put("WriteRequested", d -> write(d.id));
    STIMULI.put(
        "WriteRequested, window used up",
        d -> {
          d.writeMuch();
          return write(d.id);
        });
    STIMULI.put(
        "WriteRequested, link full",
        d -> {
          d.session.on(new YamuxEvent.LinkWritable(false));
          return write(d.id);
        });
    STIMULI.put("FinishRequested", d -> new YamuxEvent.FinishRequested(d.id));
    STIMULI.put("ResetRequested", d -> new YamuxEvent.ResetRequested(d.id));
    STIMULI.put("BytesConsumed, half", d -> new YamuxEvent.BytesConsumed(d.id, d.unconsumed));
    STIMULI.put("BytesConsumed, less", d -> new YamuxEvent.BytesConsumed(d.id, d.unconsumed / 2));
  }

  private StreamCell() {}

  private static void stimulus(String name, Function<Driver, FrameHeader> header) {
    STIMULI.put(name, d -> d.bytes(header.apply(d)));
  }

  private static FrameHeader window(int flags, Driver driver, long delta) {
    return FrameHeader.windowUpdate(flags, driver.id, delta);
  }

  private static YamuxEvent write(long id) {
    return new YamuxEvent.WriteRequested(id, ByteBuffer.allocate(5));
  }

  static Driver reach(Role role, StreamState situation) {
    Driver driver = new Driver(role);
    SITUATIONS.getOrDefault(situation, d -> {}).accept(driver);
    return driver;
  }

  /** Brings one stream into a situation, with half a window of payload that is not consumed. */
  static final class Driver {
    final YamuxSession session;
    private final Role role;
    private long id;
    private int unconsumed;

    private Driver(Role role) {
      this.role = role;
      this.session = new YamuxSession(role, YamuxPolicy.server());
      this.id = role.peer().firstStream();
      session.on(new YamuxEvent.Begin());
    }

    StreamState state() {
      return session.stream(id);
    }

    List<YamuxEffect> tell(YamuxEvent event) {
      return session.on(event);
    }

    YamuxEvent bytes(FrameHeader header) {
      int payload = header.length() <= WINDOW && header.type() == 0 ? (int) header.length() : 0;
      return new YamuxEvent.BytesReceived(ByteBuffer.wrap(Frames.bytes(header, new byte[payload])));
    }

    private Driver open() {
      id = role.firstStream();
      tell(new YamuxEvent.OpenRequested(1));
      return this;
    }

    private Driver arrive() {
      tell(bytes(window(FrameHeader.SYN, this, 0)));
      unconsumed = WINDOW / 2;
      tell(bytes(FrameHeader.data(0, id, unconsumed)));
      return this;
    }

    private Driver finish() {
      tell(new YamuxEvent.FinishRequested(id));
      return this;
    }

    private Driver peerFinishes() {
      tell(bytes(FrameHeader.data(FrameHeader.FIN, id, 0)));
      return this;
    }

    /** Leaves something over, so that the stream is blocked if it may send at all. */
    private void writeMuch() {
      tell(new YamuxEvent.WriteRequested(id, ByteBuffer.allocate(WINDOW + 1)));
    }
  }
}
