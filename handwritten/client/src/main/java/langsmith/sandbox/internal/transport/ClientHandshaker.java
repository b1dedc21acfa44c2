// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import langsmith.sandbox.internal.mux.PieceCumulator;

/**
 * Netty's handshake with three differences: the request has no {@code Origin} unless the caller
 * sets one, because only browsers need it; {@link FrameHandler} sends the close frame for a
 * violation instead of the decoder, whose own would bypass the encoder and never reach the peer;
 * and the encoder masks faster.
 */
final class ClientHandshaker extends WebSocketClientHandshaker13 {

  private static final boolean NO_EXTENSIONS = false;
  private static final boolean MASK = true;
  private static final boolean REFUSE_MASKED = false;
  private static final long NEVER_FORCE = -1;

  private final boolean origin;

  ClientHandshaker(WebSocketTarget target, HttpHeaders headers, int maxFrameBytes) {
    super(
        target.uri(),
        WebSocketVersion.V13,
        null,
        NO_EXTENSIONS,
        headers,
        maxFrameBytes,
        MASK,
        REFUSE_MASKED,
        NEVER_FORCE);
    origin = headers.contains(HttpHeaderNames.ORIGIN);
  }

  @Override
  protected FullHttpRequest newHandshakeRequest() {
    FullHttpRequest request = super.newHandshakeRequest();
    if (!origin) {
      request.headers().remove(HttpHeaderNames.ORIGIN);
    }
    return request;
  }

  @Override
  protected WebSocketFrameDecoder newWebsocketDecoder() {
    WebSocket13FrameDecoder decoder =
        new WebSocket13FrameDecoder(
            WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .allowMaskMismatch(false)
                .allowExtensions(false)
                .maxFramePayloadLength(maxFramePayloadLength())
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build());
    decoder.setCumulator(PieceCumulator.INSTANCE);
    return decoder;
  }

  @Override
  protected WebSocketFrameEncoder newWebSocketEncoder() {
    return new MaskingFrameEncoder();
  }
}
