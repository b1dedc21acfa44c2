// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DefaultSocketChannelConfig;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketChannelConfig;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A TCP connection of a local program, without a socket. */
final class FakeSocket extends EmbeddedChannel implements SocketChannel {
  private final SocketChannelConfig config = new DefaultSocketChannelConfig(this, new Socket());
  private boolean inputShutdown;
  private boolean outputShutdown;

  private FakeSocket() {
    super(DefaultChannelId.newInstance(), false, false);
    config.setAutoRead(false);
  }

  static FakeSocket open() {
    FakeSocket socket = new FakeSocket();
    try {
      socket.register();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return socket;
  }

  /** The program sends something. */
  void send(String text) {
    writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
  }

  /** The program sends nothing more. */
  void endInput() {
    inputShutdown = true;
    pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
  }

  /** Returns what has reached the program since the last call. */
  String received() {
    runPendingTasks();
    StringBuilder text = new StringBuilder();
    for (ByteBuf next = readOutbound(); next != null; next = readOutbound()) {
      text.append(next.toString(US_ASCII));
      next.release();
    }
    return text.toString();
  }

  /** Returns whether it was closed so that the program sees a failure. */
  boolean wasReset() {
    runPendingTasks();
    return !isOpen() && config.getSoLinger() == 0;
  }

  @Override
  public SocketChannelConfig config() {
    return config;
  }

  @Override
  public ChannelFuture shutdownOutput() {
    outputShutdown = true;
    return newSucceededFuture();
  }

  @Override
  public ChannelFuture shutdownOutput(ChannelPromise promise) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChannelFuture shutdownInput() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChannelFuture shutdownInput(ChannelPromise promise) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChannelFuture shutdown() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ChannelFuture shutdown(ChannelPromise promise) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isInputShutdown() {
    return inputShutdown;
  }

  @Override
  public boolean isOutputShutdown() {
    return outputShutdown;
  }

  @Override
  public boolean isShutdown() {
    return inputShutdown && outputShutdown;
  }

  @Override
  public @Nullable ServerSocketChannel parent() {
    return null;
  }

  @Override
  public InetSocketAddress localAddress() {
    return InetSocketAddress.createUnresolved("local", 1);
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return InetSocketAddress.createUnresolved("remote", 2);
  }
}
