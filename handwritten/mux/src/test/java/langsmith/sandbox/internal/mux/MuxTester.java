// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.protocol.yamux.FrameHeader;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;

/**
 * A session of the server's side on a link and with users that only keep a record: everything that
 * happens to them is one line of {@link #take}, in the order in which it happens. Every buffer
 * comes from one allocator, which knows in the end whether all were released.
 */
final class MuxTester implements MuxLink, MuxSession.Listener {
  final UnpooledByteBufAllocator alloc = new UnpooledByteBufAllocator(false, true);
  final EmbeddedChannel loop = new EmbeddedChannel();
  final MuxSession session;
  private final List<String> log = new ArrayList<>();
  private final List<User> users = new ArrayList<>();

  /** Bytes that were written and are not whole frames yet. */
  private final ByteBuf output = Unpooled.buffer();

  /** What the link has not let go of yet. */
  private final List<ByteBuf> held = new ArrayList<>();

  private boolean holding;

  MuxTester() {
    loop.freezeTime();
    session = new MuxSession(loop.eventLoop(), Role.SERVER, YamuxPolicy.server(), this, this);
    session.begin();
  }

  // --- what is done to the session ---

  ByteBuf buffer(byte[] bytes) {
    return alloc.buffer(bytes.length).writeBytes(bytes);
  }

  ByteBuf buffer(String text) {
    return buffer(text.getBytes(US_ASCII));
  }

  static byte[] frame(int type, int flags, long stream, String payload) {
    return frame(type, flags, stream, payload.getBytes(US_ASCII));
  }

  static byte[] frame(int type, int flags, long stream, byte[] payload) {
    byte[] header = new FrameHeader(0, type, flags, stream, payload.length).toByteArray();
    return Unpooled.wrappedBuffer(header, payload).copy().array();
  }

  static byte[] syn(long stream) {
    return frame(FrameHeader.WINDOW_UPDATE, FrameHeader.SYN, stream, "");
  }

  static byte[] data(long stream, String payload) {
    return frame(FrameHeader.DATA, 0, stream, payload);
  }

  static byte[] fin(long stream) {
    return frame(FrameHeader.DATA, FrameHeader.FIN, stream, "");
  }

  static byte[] rst(long stream) {
    return frame(FrameHeader.WINDOW_UPDATE, FrameHeader.RST, stream, "");
  }

  static byte[] window(long stream, long bytes) {
    return new FrameHeader(0, FrameHeader.WINDOW_UPDATE, 0, stream, bytes).toByteArray();
  }

  /** Receives frames in one piece, which nobody keeps afterwards. */
  void receive(byte[]... frames) {
    ByteBuf bytes = buffer(Unpooled.wrappedBuffer(frames).copy().array());
    session.received(bytes);
    bytes.release();
  }

  /** Lets the peer open a stream. */
  User arrives(long stream) {
    receive(syn(stream));
    take();
    return users.get(users.size() - 1);
  }

  /** Keeps written buffers instead of releasing them at once. */
  void hold() {
    holding = true;
  }

  void letGo() {
    held.forEach(ByteBuf::release);
    held.clear();
    holding = false;
  }

  void runLoop() {
    loop.runPendingTasks();
  }

  // --- what comes of it ---

  /** Returns what has happened since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(log);
    log.clear();
    return taken;
  }

  void record(String line) {
    log.add(line);
  }

  void assertNothingLeft() {
    letGo();
    runLoop();
    assertThat(alloc.metric().usedHeapMemory()).as("bytes that were not released").isZero();
    assertThat(alloc.metric().usedDirectMemory()).as("bytes that were not released").isZero();
  }

  @Override
  public ByteBufAllocator alloc() {
    return alloc;
  }

  @Override
  public void write(ByteBuf bytes) {
    output.writeBytes(bytes, bytes.readerIndex(), bytes.readableBytes());
    if (holding) {
      held.add(bytes);
    } else {
      bytes.release();
    }
    while (output.readableBytes() >= FrameHeader.SIZE) {
      int at = output.readerIndex();
      int type = output.getByte(at + 1);
      int length = type == FrameHeader.DATA ? output.getInt(at + 8) : 0;
      if (output.readableBytes() < FrameHeader.SIZE + length) {
        return;
      }
      String payload = output.toString(at + FrameHeader.SIZE, length, US_ASCII);
      log.add("sends " + describe(output, at) + show(payload));
      output.skipBytes(FrameHeader.SIZE + length);
    }
  }

  private static String describe(ByteBuf bytes, int at) {
    int flags = bytes.getShort(at + 2);
    int value = bytes.getInt(at + 8);
    String type =
        switch (bytes.getByte(at + 1)) {
          case FrameHeader.DATA -> "data";
          case FrameHeader.WINDOW_UPDATE -> value == 0 ? "window" : "window+" + value;
          case FrameHeader.PING -> "ping";
          default -> "goaway";
        };
    return type
        + ((flags & FrameHeader.SYN) != 0 ? " SYN" : "")
        + ((flags & FrameHeader.ACK) != 0 ? " ACK" : "")
        + ((flags & FrameHeader.FIN) != 0 ? " FIN" : "")
        + ((flags & FrameHeader.RST) != 0 ? " RST" : "")
        + " "
        + bytes.getInt(at + 4);
  }

  private static String show(String payload) {
    String text = payload.length() < 20 ? payload : payload.length() + " bytes";
    return text.isEmpty() ? "" : " " + text;
  }

  @Override
  public void flush() {
    log.add("flush");
  }

  @Override
  public void closeLink(int code) {
    log.add("close " + code);
  }

  @Override
  public void abortLink() {
    log.add("abort");
  }

  @Override
  public StreamUser arrived(MuxStream stream) {
    User user = new User(stream);
    log.add(stream.id() + " arrived");
    return user;
  }

  @Override
  public void peerLeft() {
    log.add("peer left");
  }

  @Override
  public void ended(YamuxOutcome outcome) {
    log.add("ended " + outcome.getClass().getSimpleName());
  }

  /** Opens a stream, and records what comes of it. */
  void open() {
    session.open(
        new MuxSession.Opening() {
          @Override
          public StreamUser opened(MuxStream stream) {
            log.add(stream.id() + " opened");
            return new User(stream);
          }

          @Override
          public void refused(OpenRefusal reason) {
            log.add("refused " + reason);
          }
        });
  }

  /** The user of one stream. */
  final class User implements StreamUser {
    final MuxStream stream;
    Runnable onPayload = () -> {};
    Runnable onEnd = () -> {};

    User(MuxStream stream) {
      this.stream = stream;
      users.add(this);
    }

    void write(String text) {
      stream.write(buffer(text));
    }

    @Override
    public void payload(ByteBuf payload) {
      log.add(stream.id() + " payload" + show(payload.toString(US_ASCII)));
      onPayload.run();
    }

    @Override
    public void end() {
      log.add(stream.id() + " end");
      onEnd.run();
    }

    @Override
    public void reset(ResetReason reason) {
      log.add(stream.id() + " reset " + reason);
    }

    @Override
    public void drained() {
      log.add(stream.id() + " drained");
    }
  }
}
