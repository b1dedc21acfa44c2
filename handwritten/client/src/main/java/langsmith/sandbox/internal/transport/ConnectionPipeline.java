// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.proxy.HttpProxyHandler;
import io.netty.handler.proxy.ProxyHandler;
import io.netty.handler.proxy.Socks5ProxyHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLParameters;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds the pipeline of a connection: proxy → TLS → liveness → HTTP (later WebSocket frames) →
 * upgrade (later removed) → pause → messages.
 *
 * <p>It has no UTF-8 validator, because decoding checks the messages at a fraction of the cost. It
 * does not offer compression: output is mostly small, inflating it needs a buffer per connection,
 * and without the extension a few bytes cannot expand to 32 MiB. A compressed frame is a protocol
 * error.
 */
final class ConnectionPipeline {
  private static final int MAX_STATUS_LINE_BYTES = 4 << 10;
  private static final int MAX_HEADER_BYTES = 64 << 10;
  private static final int MAX_CHUNK_BYTES = 8 << 10;

  private ConnectionPipeline() {}

  /**
   * Fills the pipeline of a new channel and passes the channel to its connection.
   *
   * @param suppliedHeaders override those of the options, but not those of the target
   * @param tls null for a connection without TLS
   * @param proxyAddress the resolved address of the proxy, or null for a direct connection
   */
  static void install(
      Channel channel,
      NettyConnection connection,
      TransportOptions options,
      HeaderMap suppliedHeaders,
      @Nullable SslContext tls,
      @Nullable InetSocketAddress proxyAddress) {
    WebSocketTarget target = connection.target();
    ChannelPipeline pipeline = channel.pipeline();
    TransportOptions.@Nullable Proxy proxy = options.proxy();
    boolean viaProxy = proxy != null && proxyAddress != null;
    if (proxy != null && proxyAddress != null) {
      pipeline.addLast(proxyHandler(proxyAddress, proxy));
    }
    if (tls != null) {
      pipeline.addLast(tlsHandler(tls, channel, target));
    }
    LivenessHandler liveness =
        new LivenessHandler(options.pingInterval(), options.pongTimeout(), connection::lost);
    HttpHeaders headers = options.httpHeaders();
    suppliedHeaders.asMap().forEach(headers::set);
    target.headers().asMap().forEach(headers::set);
    ClientHandshaker handshaker = new ClientHandshaker(target, headers, options.maxFrameBytes());
    HandshakeHandler handshake =
        new HandshakeHandler(connection, handshaker, viaProxy, target.secure());
    pipeline
        .addLast(liveness)
        .addLast(new HttpClientCodec(MAX_STATUS_LINE_BYTES, MAX_HEADER_BYTES, MAX_CHUNK_BYTES))
        .addLast(handshake)
        .addLast(new FlowControlHandler())
        .addLast(new FrameHandler(connection, options.maxFrameBytes()));
    connection.adopt(channel, handshake, liveness);
  }

  private static ProxyHandler proxyHandler(
      InetSocketAddress address, TransportOptions.Proxy proxy) {
    @Nullable String username = proxy.username();
    @Nullable String password = proxy.password();
    boolean anonymous = username == null || password == null;
    ProxyHandler handler =
        switch (proxy.kind()) {
          case HTTP ->
              anonymous
                  ? new HttpProxyHandler(address)
                  : new HttpProxyHandler(address, username, password);
          case SOCKS5 -> new Socks5ProxyHandler(address, username, password);
        };
    // The open timeout includes the proxy.
    handler.setConnectTimeoutMillis(0);
    return handler;
  }

  private static SslHandler tlsHandler(SslContext tls, Channel channel, WebSocketTarget target) {
    SslHandler handler = tls.newHandler(channel.alloc(), target.host(), target.port());
    SSLParameters parameters = handler.engine().getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    handler.engine().setSSLParameters(parameters);
    // The open timeout includes TLS.
    handler.setHandshakeTimeoutMillis(0);
    return handler;
  }
}
