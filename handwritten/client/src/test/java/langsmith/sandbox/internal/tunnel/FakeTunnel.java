// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import langsmith.sandbox.internal.mux.MuxLink;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteConnection;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.VirtualLoop;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.tunnel.ConnectRequest;
import langsmith.sandbox.protocol.tunnel.ConnectRequestReader;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The far end of tunnels without a network: connections open, fail and break when the test says so,
 * and what was sent arrives in a later turn of a loop whose time the test moves.
 */
final class FakeTunnel implements ByteTransport {
  static final WebSocketTarget TARGET = WebSocketTarget.of("http://127.0.0.1:1/sb/1");

  /** Two attempts, half a second apart at most. */
  static final TunnelLimits LIMITS =
      new TunnelLimits(
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          ReconnectPolicy.standard().withMaxAttempts(1),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          YamuxPolicy.client());

  final VirtualLoop loop = new VirtualLoop();
  private final List<Link> links = new ArrayList<>();
  private @Nullable Error refusal;

  /** Throws this instead of opening connections. */
  void refuseToOpen(Error failure) {
    refusal = failure;
  }

  /** Returns the connection that was opened last. */
  Link link() {
    return links.get(links.size() - 1);
  }

  /** Returns how many connections were opened. */
  int count() {
    return links.size();
  }

  @Override
  public ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop chosen,
      ByteConnection.Listener listener) {
    if (refusal != null) {
      throw refusal;
    }
    Link link = new Link(listener);
    links.add(link);
    return link;
  }

  @Override
  public EventLoop nextEventLoop() {
    return loop;
  }

  /** One connection, with a session of the server at its end. */
  final class Link implements ByteConnection {
    private final Listener listener;
    private final FarEnd farEnd = new FarEnd();
    private final MuxSession server =
        new MuxSession(loop, Role.SERVER, YamuxPolicy.server(), farEnd, farEnd);
    private final List<FarStream> streams = new ArrayList<>();
    private boolean open;
    private boolean over;
    private boolean holdsClose;
    @Nullable Integer closeCode;
    boolean aborted;

    Link(Listener listener) {
      this.listener = listener;
    }

    Link open() {
      open = true;
      server.begin();
      listener.opened();
      loop.run();
      return this;
    }

    void refuse(int status) {
      over = true;
      listener.refused(new UpgradeRefusal(status, null, "said so", null, null));
      loop.run();
    }

    void fail(boolean transientFailure) {
      over = true;
      listener.failed(
          new ConnectFailure(
              ConnectFailure.Kind.CONNECT_FAILED, transientFailure, "cannot open", null));
      loop.run();
    }

    /** Breaks the connection. */
    void cut() {
      closed(1006, "cut");
      loop.run();
    }

    /** Does not answer a polite close. */
    void holdClose() {
      holdsClose = true;
    }

    /** Lets the connection take more, or no more. */
    void writable(boolean writable) {
      listener.writable(writable);
      loop.run();
    }

    /** Lets the server take no more streams. */
    void leave() {
      server.leave();
      loop.run();
    }

    /** Returns the streams that have arrived, in order. */
    List<FarStream> streams() {
      loop.run();
      return streams;
    }

    FarStream stream() {
      return streams().get(streams.size() - 1);
    }

    /** Returns whether the client has neither closed nor dropped the connection. */
    boolean isUp() {
      loop.run();
      return open && !over;
    }

    private void closed(int code, String reason) {
      if (!over) {
        over = true;
        if (open) {
          server.linkLost("over");
          listener.closed(code, reason);
        } else {
          fail(false);
        }
      }
    }

    @Override
    public ByteBufAllocator alloc() {
      return ByteBufAllocator.DEFAULT;
    }

    @Override
    public void write(ByteBuf bytes) {
      loop.execute(
          () -> {
            if (!over) {
              server.received(bytes);
            }
            bytes.release();
          });
    }

    @Override
    public void flush() {}

    @Override
    public void close(int code) {
      closeCode = code;
      if (!holdsClose) {
        loop.execute(() -> closed(code, ""));
      }
    }

    @Override
    public void abort() {
      aborted = true;
      loop.execute(() -> closed(1006, "local: aborted"));
    }

    /** What the server's session works on. */
    private final class FarEnd implements MuxLink, MuxSession.Listener {
      @Override
      public ByteBufAllocator alloc() {
        return ByteBufAllocator.DEFAULT;
      }

      @Override
      public void write(ByteBuf bytes) {
        loop.execute(
            () -> {
              if (!over) {
                listener.frame(bytes);
              }
              bytes.release();
            });
      }

      @Override
      public void flush() {}

      @Override
      public void closeLink(int code) {
        if (!holdsClose) {
          loop.execute(() -> closed(code, ""));
        }
      }

      @Override
      public void abortLink() {
        loop.execute(() -> closed(1006, "reset"));
      }

      @Override
      public StreamUser arrived(MuxStream stream) {
        FarStream user = new FarStream(stream);
        streams.add(user);
        return user;
      }

      @Override
      public void peerLeft() {}

      @Override
      public void ended(YamuxOutcome outcome) {}
    }
  }

  /** The server's end of one stream; consumes what it receives at once. */
  final class FarStream implements StreamUser {
    private final MuxStream stream;
    private final ConnectRequestReader reader = new ConnectRequestReader();
    private final StringBuilder received = new StringBuilder();
    private @Nullable ConnectRequest request;
    boolean ended;
    boolean reset;

    FarStream(MuxStream stream) {
      this.stream = stream;
    }

    /** Returns which port is wanted. */
    int port() {
      return Objects.requireNonNull(request, "no request yet").port();
    }

    /** Answers for the port. */
    FarStream answer(ConnectStatus status) {
      return send(new byte[] {status.toByte()});
    }

    FarStream accept() {
      return answer(ConnectStatus.CONNECTED);
    }

    FarStream send(String text) {
      return send(text.getBytes(US_ASCII));
    }

    private FarStream send(byte[] bytes) {
      stream.write(Unpooled.wrappedBuffer(bytes));
      loop.run();
      return this;
    }

    /** Returns whether everything that was sent has left. */
    boolean isWritable() {
      return stream.isWritable();
    }

    void finish() {
      stream.finish();
      loop.run();
    }

    void breakOff() {
      stream.reset();
      loop.run();
    }

    String received() {
      loop.run();
      return received.toString();
    }

    @Override
    public void payload(ByteBuf payload) {
      int length = payload.readableBytes();
      ByteBuf rest = payload.slice();
      if (request == null) {
        var bytes = rest.nioBuffer();
        request = reader.read(bytes);
        rest.skipBytes(rest.readableBytes() - bytes.remaining());
      }
      received.append(rest.toString(US_ASCII));
      stream.consumed(length);
    }

    @Override
    public void end() {
      ended = true;
    }

    @Override
    public void reset(ResetReason reason) {
      reset = true;
    }

    @Override
    public void drained() {}
  }
}
