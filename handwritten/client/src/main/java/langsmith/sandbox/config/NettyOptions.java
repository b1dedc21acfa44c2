// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import io.netty.channel.EventLoopGroup;
import java.util.Objects;

/**
 * How a client uses Netty. The only public type that refers to Netty, so that an application
 * without Netty can use the others. Immutable.
 */
public final class NettyOptions {
  private final EventLoopGroup eventLoops;

  private NettyOptions(EventLoopGroup eventLoops) {
    this.eventLoops = eventLoops;
  }

  /**
   * {@return options to run commands and tunnels on event loops of the application} The client
   * neither starts nor shuts them down; end the client first. {@link
   * langsmith.sandbox.SandboxClient#close} then waits up to 5 s until its connections are closed.
   *
   * @param group event loops for NIO: {@code NioEventLoopGroup} of Netty 4.1 or 4.2, or {@code
   *     MultiThreadIoEventLoopGroup} with {@code NioIoHandler} of Netty 4.2. With others, such as
   *     for epoll, no connection can be opened, and commands fail with a message that says so
   */
  public static NettyOptions eventLoops(EventLoopGroup group) {
    return new NettyOptions(Objects.requireNonNull(group, "group"));
  }

  /** {@return the event loops of the application} */
  public EventLoopGroup eventLoops() {
    return eventLoops;
  }
}
