// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;

/** Opens the WebSockets of commands and of tunnels, on the same event loops. Thread-safe. */
public interface Transport extends SocketTransport, ByteTransport {
  @Override
  EventLoop nextEventLoop();
}
