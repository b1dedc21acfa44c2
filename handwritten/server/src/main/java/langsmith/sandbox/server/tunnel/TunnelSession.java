// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket08FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxLink;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.PieceCumulator;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.protocol.yamux.Role;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import langsmith.sandbox.protocol.yamux.YamuxPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of a client to {@code /tunnel}. Confined to the event loop of its socket.
 *
 * <p>It precedes Vert.x in the pipeline and consumes the messages, so that they are not copied;
 * Vert.x still handles close frames, pings and pongs.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel, which is told.
public final class TunnelSession extends ChannelInboundHandlerAdapter
    implements MuxLink, MuxSession.Listener {
  private static final Logger log = LoggerFactory.getLogger(TunnelSession.class);
  private static final WriteBufferWaterMark WATER_MARK =
      new WriteBufferWaterMark(128 << 10, 512 << 10);

  /**
   * The limits of the session. The window is twice the default, so that a client can send while
   * this side writes.
   */
  private static final YamuxPolicy LIMITS =
      YamuxPolicy.server().withReceiveWindow(2 * YamuxPolicy.INITIAL_WINDOW_BYTES);

  private final ServerWebSocket socket;
  private final Channel channel;
  private final DialOptions options;
  private final Consumer<TunnelSession> onEnd;
  private final MuxSession session;
  private final Set<RemoteConnection> connections = new HashSet<>();

  private TunnelSession(
      ServerWebSocket socket, DialOptions options, Consumer<TunnelSession> onEnd) {
    this.socket = socket;
    this.options = options;
    this.onEnd = onEnd;
    this.channel = ((WebSocketInternal) socket).channelHandlerContext().channel();
    this.session = new MuxSession(channel.eventLoop(), Role.SERVER, LIMITS, this, this);
  }

  /**
   * Starts a session. Must be called on the socket's event loop, before anything is read.
   *
   * @param socket the newly upgraded socket
   * @param options the options of its tunnels
   * @param onEnd runs once, when the session has ended
   * @return the session
   */
  public static TunnelSession begin(
      ServerWebSocket socket, DialOptions options, Consumer<TunnelSession> onEnd) {
    TunnelSession session = new TunnelSession(socket, options, onEnd);
    ChannelHandlerContext vertx = ((WebSocketInternal) socket).channelHandlerContext();
    ChannelConfig config = session.channel.config();
    config.setOption(ChannelOption.TCP_NODELAY, true);
    config.setWriteBufferWaterMark(WATER_MARK);
    // Vert.x's allocator puts messages on the heap, so they would be copied for writing.
    config.setAllocator(ByteBufAllocator.DEFAULT);
    WebSocket08FrameDecoder decoder = vertx.pipeline().get(WebSocket08FrameDecoder.class);
    if (decoder != null) {
      decoder.setCumulator(PieceCumulator.INSTANCE);
    }
    vertx.pipeline().addBefore(vertx.name(), "tunnel", session);
    session.session.begin();
    return session;
  }

  /**
   * Ends the session and all its streams.
   *
   * @param code the close code of the WebSocket
   */
  public void close(int code) {
    session.close(code);
  }

  // --- from the connection ---

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof BinaryWebSocketFrame
        || message instanceof TextWebSocketFrame
        || message instanceof ContinuationWebSocketFrame) {
      WebSocketFrame frame = (WebSocketFrame) message;
      try {
        session.received(frame.content());
      } finally {
        frame.release();
      }
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    session.writable(channel.isWritable());
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    session.linkLost("the client has closed the connection");
    context.fireChannelInactive();
  }

  // --- from the session ---

  @Override
  public ByteBufAllocator alloc() {
    return channel.alloc();
  }

  @Override
  public void write(ByteBuf bytes) {
    channel.write(new BinaryWebSocketFrame(bytes));
  }

  @Override
  public void flush() {
    channel.flush();
  }

  @Override
  public void closeLink(int code) {
    socket.close((short) code);
  }

  @Override
  public void abortLink() {
    channel.close();
  }

  @Override
  public StreamUser arrived(MuxStream stream) {
    RemoteConnection connection =
        new RemoteConnection(stream, channel.eventLoop(), options, connections::remove);
    connections.add(connection);
    return connection;
  }

  @Override
  public void peerLeft() {
    log.debug("a client is closing a tunnel");
  }

  @Override
  public void ended(YamuxOutcome outcome) {
    List.copyOf(connections).forEach(RemoteConnection::abort);
    onEnd.accept(this);
  }
}
