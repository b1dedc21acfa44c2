// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;

/** Resets connections (RST). To be called on the connection's event loop. */
public final class ConnectionResets {
  private ConnectionResets() {}

  /** Sends the last bytes of a connection, past its handlers, and resets it. */
  public static void after(ByteBuf last, Channel channel) {
    ChannelPromise written = channel.newPromise();
    written.addListener(
        done -> {
          channel.config().setOption(ChannelOption.SO_LINGER, 0);
          channel.unsafe().close(channel.voidPromise());
        });
    channel.unsafe().write(last, written);
    channel.unsafe().flush();
  }
}
