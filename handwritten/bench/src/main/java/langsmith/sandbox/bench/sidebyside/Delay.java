// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.TimeUnit;

/** A long link: everything takes a while in each direction, except for the connect. */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
final class Delay extends ChannelDuplexHandler {
  static final int MILLIS = 25;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ctx.executor().schedule(() -> ctx.fireChannelRead(message), MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    ctx.executor()
        .schedule(() -> ctx.writeAndFlush(message, promise), MILLIS, TimeUnit.MILLISECONDS);
  }
}
