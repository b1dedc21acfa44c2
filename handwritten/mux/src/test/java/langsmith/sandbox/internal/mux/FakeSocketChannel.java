// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelId;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.SocketChannelConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A TCP channel without a socket: its operating system takes bytes only when the test lets it. */
final class FakeSocketChannel extends EmbeddedChannel implements SocketChannel {
  private final Consumer<String> log;
  private final SocketChannelConfig config;
  private boolean stalled;
  private boolean inputShutdown;
  private boolean outputShutdown;

  private FakeSocketChannel(Consumer<String> log) {
    super(DefaultChannelId.newInstance(), false, false);
    this.log = log;
    this.config =
        (SocketChannelConfig)
            Proxy.newProxyInstance(
                FakeSocketChannel.class.getClassLoader(),
                new Class<?>[] {SocketChannelConfig.class},
                (proxy, method, arguments) -> configure(proxy, method, arguments));
    super.config().setAutoRead(false);
  }

  static FakeSocketChannel open(Consumer<String> log) throws Exception {
    FakeSocketChannel channel = new FakeSocketChannel(log);
    channel.register();
    return channel;
  }

  /** Records SO_LINGER and leaves the rest to the configuration of every channel. */
  private @Nullable Object configure(Object proxy, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    if (method.getName().equals("setOption") && arguments[0] == ChannelOption.SO_LINGER) {
      log.accept("linger " + arguments[1]);
      return true;
    }
    Method plain = ChannelConfig.class.getMethod(method.getName(), method.getParameterTypes());
    try {
      Object result = plain.invoke(super.config(), arguments);
      return plain.getReturnType() == ChannelConfig.class ? proxy : result;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(method.getName(), e.getCause());
    }
  }

  /** The operating system takes nothing until {@link #take}. */
  void stall() {
    stalled = true;
  }

  void take() {
    stalled = false;
    flush();
  }

  /** The other end sends nothing more. */
  void endInput() {
    inputShutdown = true;
    pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer in) throws Exception {
    if (!stalled) {
      super.doWrite(in);
    }
  }

  @Override
  protected void doClose() throws Exception {
    log.accept("closed");
    super.doClose();
  }

  @Override
  public SocketChannelConfig config() {
    return config;
  }

  @Override
  public ChannelFuture shutdownOutput() {
    log.accept("shutdownOutput");
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
