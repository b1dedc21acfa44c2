// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import com.squareup.moshi.Moshi;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plays one command on one connection:
 *
 * <ul>
 *   <li>{@code true} ends at once,
 *   <li>{@code out KIND SIZE MEGABYTES} prints so many bytes in frames of one size,
 *   <li>{@code cut reset} and {@code cut 1001} print one byte, end the connection in that way, and
 *       print a second byte to the client that comes back,
 *   <li>all others print one byte.
 * </ul>
 */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
final class PlayedCommands extends SimpleChannelInboundHandler<TextWebSocketFrame> {
  private static final Map<String, String> CUT = new ConcurrentHashMap<>();
  private static final Moshi MOSHI = new Moshi.Builder().build();

  private @Nullable Output output;

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame message)
      throws IOException {
    Map<?, ?> frame = (Map<?, ?>) MOSHI.adapter(Object.class).fromJson(message.text());
    if (frame == null) {
      return;
    }
    Object type = frame.get("type");
    Object given = frame.get("command_id");
    String id = given == null ? UUID.randomUUID().toString() : given.toString();
    if ("execute".equals(type)) {
      begin(ctx, id, String.valueOf(frame.get("command")));
    } else if ("reconnect".equals(type)) {
      started(ctx, id);
      CUT.remove(id);
      byteAndExit(ctx, 1);
    }
  }

  private void begin(ChannelHandlerContext ctx, String id, String command) {
    List<String> words = List.of(command.split(" ", -1));
    started(ctx, id);
    if (words.get(0).equals("true")) {
      exit(ctx);
    } else if (words.get(0).equals("out")) {
      output =
          new Output(
              OutputText.valueOf(words.get(1)).jsonOf(Integer.parseInt(words.get(2))),
              Integer.parseInt(words.get(2)),
              Long.parseLong(words.get(3)) << 20);
      output.sendTo(ctx);
    } else if (words.get(0).equals("cut") && CUT.putIfAbsent(id, words.get(1)) == null) {
      text(ctx, "{\"type\":\"stdout\",\"data\":\"a\",\"offset\":0}");
      ctx.flush();
      if (words.get(1).equals("reset")) {
        ctx.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        ctx.channel().unsafe().closeForcibly();
      } else {
        ctx.writeAndFlush(new CloseWebSocketFrame(Integer.parseInt(words.get(1)), "moving"));
      }
    } else {
      byteAndExit(ctx, 0);
    }
  }

  private static void started(ChannelHandlerContext ctx, String id) {
    text(ctx, "{\"type\":\"started\",\"command_id\":\"" + id + "\",\"pid\":1}");
  }

  private static void byteAndExit(ChannelHandlerContext ctx, int offset) {
    text(ctx, "{\"type\":\"stdout\",\"data\":\"b\",\"offset\":" + offset + "}");
    exit(ctx);
  }

  private static void exit(ChannelHandlerContext ctx) {
    text(ctx, "{\"type\":\"exit\",\"exit_code\":0}");
    ctx.flush();
  }

  private static void text(ChannelHandlerContext ctx, String json) {
    ctx.write(new TextWebSocketFrame(json));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (output != null) {
      output.sendTo(ctx);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (output != null) {
      output.end();
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  /** One frame again and again, each with its offset. */
  private static final class Output {
    private final ByteBuf beginning;
    private final int size;
    private long left;
    private long offset;

    Output(String json, int size, long bytes) {
      this.beginning =
          Unpooled.directBuffer()
              .writeBytes((json + ",\"offset\":").getBytes(StandardCharsets.UTF_8));
      this.size = size;
      this.left = bytes;
    }

    void end() {
      beginning.release();
    }

    void sendTo(ChannelHandlerContext ctx) {
      while (left > 0 && ctx.channel().isActive() && ctx.channel().isWritable()) {
        ByteBuf end = Unpooled.wrappedBuffer((offset + "}").getBytes(StandardCharsets.UTF_8));
        // Counted first: a write can change the writability, and so lead here again.
        offset += size;
        left -= size;
        boolean last = left <= 0;
        ChannelFuture written =
            ctx.write(
                new TextWebSocketFrame(Unpooled.wrappedBuffer(beginning.retainedDuplicate(), end)));
        if (written.cause() != null) {
          left = 0; // The client has closed the WebSocket.
        } else if (last) {
          exit(ctx);
        }
      }
      ctx.flush();
    }
  }
}
