// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.tunnel;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.ChannelPipe;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.protocol.tunnel.ConnectRequest;
import langsmith.sandbox.protocol.tunnel.ConnectRequestReader;
import langsmith.sandbox.protocol.tunnel.ConnectStatus;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream: reads the requested port, dials it, answers, and connects the two (part D of {@code
 * tunnel.md}). Confined to the session's event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Closing cannot fail in a way to react to.
final class RemoteConnection implements StreamUser {
  private static final Logger log = LoggerFactory.getLogger(RemoteConnection.class);

  /** Both are tried, because development servers often listen on only one of them. */
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

  private final MuxStream stream;
  private final EventLoop loop;
  private final DialOptions options;
  private final Consumer<RemoteConnection> onEnd;
  private final ConnectRequestReader reader = new ConnectRequestReader();

  /** The bytes that the client sent before the connection was established, at most a window. */
  private final Deque<ByteBuf> early = new ArrayDeque<>();

  private @Nullable ConnectRequest request;
  private @Nullable Channel channel;
  private @Nullable ChannelPipe pipe;
  private boolean ended;
  private boolean over;

  RemoteConnection(
      MuxStream stream, EventLoop loop, DialOptions options, Consumer<RemoteConnection> onEnd) {
    this.stream = stream;
    this.loop = loop;
    this.options = options;
    this.onEnd = onEnd;
  }

  @Override
  public void payload(ByteBuf payload) {
    options.onActivity().run();
    ChannelPipe joined = pipe;
    if (joined != null) {
      joined.payload(payload);
      return;
    }
    ByteBuf rest = payload.slice();
    if (request == null) {
      ByteBuffer bytes = rest.nioBuffer();
      int length = bytes.remaining();
      request = reader.read(bytes);
      int taken = length - bytes.remaining();
      rest.skipBytes(taken);
      stream.consumed(taken);
      if (request != null) {
        requested(request);
      }
    }
    if (over) {
      stream.consumed(rest.readableBytes());
    } else if (rest.isReadable()) {
      early.add(rest.retain());
    }
  }

  private void requested(ConnectRequest wanted) {
    if (!wanted.isSupported()) {
      refuse(ConnectStatus.UNSUPPORTED_VERSION);
    } else if (wanted.port() == 0 || !options.allowed().test(wanted.port())) {
      refuse(ConnectStatus.PORT_NOT_ALLOWED);
    } else {
      dial(wanted.port(), 0);
    }
  }

  private void dial(int port, int address) {
    ChannelFuture dialled =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.AUTO_READ, false)
            .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(options.dialTimeout().toMillis()))
            .handler(new ChannelInboundHandlerAdapter())
            .connect(LOOPBACK.get(address), port);
    channel = dialled.channel();
    dialled.addListener(
        connected -> {
          if (over) {
            dialled.channel().close();
          } else if (connected.isSuccess()) {
            connected((SocketChannel) dialled.channel());
          } else if (address + 1 < LOOPBACK.size()) {
            dial(port, address + 1);
          } else {
            log.debug("port {} cannot be connected to", port, connected.cause());
            refuse(ConnectStatus.DIAL_FAILED);
          }
        });
  }

  private void connected(SocketChannel socket) {
    stream.write(Unpooled.wrappedBuffer(new byte[] {ConnectStatus.CONNECTED.toByte()}));
    ChannelPipe joined = ChannelPipe.join(stream, socket, this::finished);
    // Stays in between, to notice the client's activity.
    stream.hand(this);
    pipe = joined;
    for (ByteBuf payload = early.poll(); payload != null; payload = early.poll()) {
      joined.payload(payload);
      payload.release();
    }
    if (ended) {
      joined.end();
    }
  }

  private void refuse(ConnectStatus status) {
    stream.write(Unpooled.wrappedBuffer(new byte[] {status.toByte()}));
    stream.finish();
    finished();
  }

  @Override
  public void end() {
    ended = true;
    if (pipe != null) {
      pipe.end();
    } else if (request == null) {
      stream.reset();
      finished();
    }
  }

  @Override
  public void reset(ResetReason reason) {
    if (pipe != null) {
      pipe.reset(reason);
    } else {
      abort();
    }
  }

  @Override
  public void drained() {
    if (pipe != null) {
      pipe.drained();
    }
  }

  /** Drops the TCP connection in any phase. */
  void abort() {
    if (pipe != null) {
      pipe.abort();
    } else if (channel != null) {
      channel.close();
    }
    finished();
  }

  private void finished() {
    if (!over) {
      over = true;
      early.forEach(ByteBuf::release);
      early.clear();
      onEnd.accept(this);
    }
  }
}
