// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections whose request stops coming: 408 if its headers are not complete in time, and
 * without an answer if the rest of a body stops that was answered before its end. Bodies that are
 * waited for have {@link BodyPatience}. A connection between two requests may stay {@value
 * #IDLE_FACTOR} times as long, and is closed then: bytes of the next request may wait behind one
 * that was answered. One for each connection, on its event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
public final class RequestPatience extends ChannelDuplexHandler {
  private static final Logger log = LoggerFactory.getLogger(RequestPatience.class);
  private static final String NAME = "request-patience";
  private static final int IDLE_FACTOR = 20;

  private enum Phase {
    /** Between two requests. */
    IDLE,
    /** A part of the headers has come. */
    HEAD,
    /** The headers have come, and more is to come. */
    BODY,
    /** The request has come, and is not answered. */
    ANSWERING,
    /** The connection is not HTTP any more. */
    UPGRADED
  }

  private final Duration patience;
  private Phase phase = Phase.IDLE;
  private boolean answered;
  private boolean moreCame;
  private @Nullable ScheduledFuture<?> timer;

  private RequestPatience(Duration patience) {
    this.patience = patience;
  }

  /** Puts one into the pipeline of a new connection. */
  public static void limit(HttpConnection connection, Duration patience) {
    ChannelHandlerContext reader = ((ConnectionBase) connection).channelHandlerContext();
    RequestPatience added = new RequestPatience(patience);
    reader.pipeline().addBefore(reader.name(), NAME, added);
    reader.pipeline().addFirst(NAME + "-bytes", added.new Bytes());
  }

  /** Sees bytes before they are decoded. */
  private final class Bytes extends ChannelInboundHandlerAdapter {
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
      awaitHead(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (phase == Phase.IDLE) {
        awaitHead(context);
      }
      moreCame = phase == Phase.ANSWERING;
      context.fireChannelRead(message);
    }
  }

  private void awaitHead(ChannelHandlerContext context) {
    phase = Phase.HEAD;
    arm(context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      phase = Phase.BODY;
      answered = false;
      disarm();
    }
    if (message instanceof LastHttpContent) {
      phase = Phase.ANSWERING;
      disarm();
      idleIfComplete(context);
    } else if (phase == Phase.BODY && answered) {
      arm(context);
    }
    context.fireChannelRead(message);
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
      phase = Phase.UPGRADED;
      disarm();
    } else if (message instanceof LastHttpContent && phase != Phase.UPGRADED) {
      answered = true;
      if (phase == Phase.BODY) {
        arm(context);
      }
      idleIfComplete(context);
    }
    context.write(message, promise);
  }

  private void idleIfComplete(ChannelHandlerContext context) {
    if (phase == Phase.ANSWERING && answered) {
      phase = Phase.IDLE;
      if (moreCame) {
        awaitHead(context);
      } else {
        arm(context, patience.multipliedBy(IDLE_FACTOR));
      }
    }
  }

  private void arm(ChannelHandlerContext context) {
    arm(context, patience);
  }

  private void arm(ChannelHandlerContext context, Duration limit) {
    disarm();
    timer =
        context
            .executor()
            .schedule(() -> expired(context), limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void disarm() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private void expired(ChannelHandlerContext context) {
    log.debug("a connection is closed: its request stopped coming");
    if (phase == Phase.HEAD) {
      ChannelHandlerContext below = context.pipeline().firstContext();
      below
          .writeAndFlush(Unpooled.wrappedBuffer(timedOut()))
          .addListener(ChannelFutureListener.CLOSE);
    } else {
      context.close();
    }
  }

  private static byte[] timedOut() {
    ApiError error =
        ApiError.of(408, "RequestTimeout", "the headers of the request stopped coming");
    String body = ErrorResponder.body(error, ErrorResponder.newErrorId()).encode();
    return ("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Type: application/json"
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    disarm();
    context.fireChannelInactive();
  }
}
