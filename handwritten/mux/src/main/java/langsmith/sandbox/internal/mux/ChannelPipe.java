// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins a stream with a TCP channel, each direction for itself (part B of {@code tunnel.md}).
 * Confined to the event loop that both share.
 *
 * <p>The channel must allow half-closure. It is read only while the stream takes what is read, and
 * bytes of the stream are consumed when the operating system has taken them; so at most one window
 * waits in either direction.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // A failed write closes the channel, which is handled.
public final class ChannelPipe extends ChannelInboundHandlerAdapter implements StreamUser {
  private static final Logger log = LoggerFactory.getLogger("langsmith.sandbox.tunnel");

  /** How one direction of the channel stands. */
  private enum Direction {
    OPEN,
    ENDED,
    BROKEN
  }

  /** What the stream has said last, which must not overtake its bytes. */
  private enum LastWord {
    NONE,
    END,
    RESET
  }

  private final MuxStream stream;
  private final SocketChannel channel;
  private final Runnable onClosed;
  private Direction input = Direction.OPEN;
  private Direction output = Direction.OPEN;
  private LastWord lastWord = LastWord.NONE;

  /** Given to the channel and not yet taken by the operating system. */
  private int writing;

  private boolean flushing;
  private long bytesToChannel;
  private long bytesToStream;

  private ChannelPipe(MuxStream stream, SocketChannel channel, Runnable onClosed) {
    this.stream = stream;
    this.channel = channel;
    this.onClosed = onClosed;
  }

  /**
   * Joins them and begins to read the channel.
   *
   * @param stream whose user this becomes
   * @param channel active, on the same event loop, not being read yet
   * @param onClosed runs once, when the channel is closed
   * @return the user of the stream
   */
  public static ChannelPipe join(MuxStream stream, SocketChannel channel, Runnable onClosed) {
    ChannelPipe pipe = new ChannelPipe(stream, channel, onClosed);
    stream.hand(pipe);
    channel.pipeline().addLast(pipe);
    channel.closeFuture().addListener(closed -> pipe.closed());
    ReadSizes.apply(channel.config());
    if (channel.isActive()) {
      channel.config().setAutoRead(stream.isWritable());
    }
    return pipe;
  }

  // --- from the stream to the channel ---

  @Override
  public void payload(ByteBuf payload) {
    int length = payload.readableBytes();
    writing += length;
    bytesToChannel += length;
    channel.write(payload.retain()).addListener(written -> written(length, written.isSuccess()));
    flushSoon();
  }

  private void flushSoon() {
    if (!flushing) {
      flushing = true;
      channel
          .eventLoop()
          .execute(
              () -> {
                flushing = false;
                channel.flush();
              });
    }
  }

  private void written(int length, boolean success) {
    writing -= length;
    if (success) {
      stream.consumed(length);
      passOnLastWord();
    }
  }

  @Override
  public void end() {
    lastWord = LastWord.END;
    passOnLastWord();
  }

  @Override
  public void reset(ResetReason reason) {
    lastWord = LastWord.RESET;
    log.debug("stream {} was reset: {}", stream.id(), reason);
    passOnLastWord();
  }

  private void passOnLastWord() {
    if (writing > 0 || output == Direction.BROKEN) {
      return;
    }
    if (lastWord == LastWord.RESET) {
      abort();
    } else if (lastWord == LastWord.END && output == Direction.OPEN) {
      output = Direction.ENDED;
      channel.shutdownOutput().addListener(done -> closeIfOver());
    }
  }

  // --- from the channel to the stream ---

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    bytesToStream += bytes.readableBytes();
    stream.write(bytes);
    if (!stream.isWritable()) {
      channel.config().setAutoRead(false);
    }
  }

  @Override
  public void drained() {
    channel.config().setAutoRead(true);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent && input == Direction.OPEN) {
      input = Direction.ENDED;
      stream.finish();
      closeIfOver();
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A broken connection must not look like a closed one, which Netty would report next.
    log.debug("stream {}: the TCP connection broke", stream.id(), cause);
    stream.reset();
    abort();
  }

  private void closed() {
    if (!isOver()) {
      breakOff();
      stream.reset();
    }
    onClosed.run();
  }

  private boolean isOver() {
    return input == Direction.ENDED && output == Direction.ENDED;
  }

  private void closeIfOver() {
    if (isOver()) {
      ChannelFuture unused = channel.close();
    }
  }

  /** Returns how many bytes the stream has passed to the channel. */
  public long bytesToChannel() {
    return bytesToChannel;
  }

  /** Returns how many bytes the channel has passed to the stream. */
  public long bytesToStream() {
    return bytesToStream;
  }

  /** Closes so that the other end of the channel sees a failure, not an end. */
  public void abort() {
    breakOff();
    if (channel.isOpen()) {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      channel.close();
    }
  }

  private void breakOff() {
    input = input == Direction.ENDED ? Direction.ENDED : Direction.BROKEN;
    output = output == Direction.ENDED ? Direction.ENDED : Direction.BROKEN;
  }
}
