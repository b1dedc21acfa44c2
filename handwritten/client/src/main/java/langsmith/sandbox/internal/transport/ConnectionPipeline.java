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
import io.netty.handler.ssl.SslHandler;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Puts the handlers of a connection together: proxy → TLS → liveness → HTTP, later WebSocket frames
 * → upgrade, later gone → pause → messages.
 *
 * <p>No UTF-8 validator is among them, because the messages are checked while they are decoded, at
 * a fraction of the cost. Compression is not offered: output is mostly short-lived and small,
 * inflating it costs this side a buffer per connection, and an extension that is not there cannot
 * be used to make 32 MiB out of a few bytes. A frame that claims to be compressed is a protocol
 * error.
 */
final class ConnectionPipeline {
  private static final int MAX_STATUS_LINE_BYTES = 4 << 10;
  private static final int MAX_HEADER_BYTES = 64 << 10;
  private static final int MAX_CHUNK_BYTES = 8 << 10;

  private ConnectionPipeline() {}

  /**
   * Fills the pipeline of a new channel and gives the channel to its connection.
   *
   * @param proxyAddress the resolved address of the proxy, or null for a direct connection
   */
  static void install(
      Channel channel,
      NettyConnection connection,
      TransportOptions options,
      @Nullable InetSocketAddress proxyAddress) {
    WebSocketTarget target = connection.target();
    ChannelPipeline pipeline = channel.pipeline();
    TransportOptions.@Nullable Proxy proxy = options.proxy();
    boolean viaProxy = proxy != null && proxyAddress != null;
    if (proxy != null && proxyAddress != null) {
      pipeline.addLast(proxyHandler(proxyAddress, proxy));
    }
    if (target.secure()) {
      pipeline.addLast(tlsHandler(target, options.sslContext()));
    }
    LivenessHandler liveness =
        new LivenessHandler(options.pingInterval(), options.pongTimeout(), connection::lost);
    HttpHeaders headers = options.httpHeaders();
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
    // The open timeout covers the proxy too.
    handler.setConnectTimeoutMillis(0);
    return handler;
  }

  private static SslHandler tlsHandler(WebSocketTarget target, @Nullable SSLContext custom) {
    SSLEngine engine = context(custom).createSSLEngine(target.host(), target.port());
    engine.setUseClientMode(true);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    engine.setSSLParameters(parameters);
    SslHandler handler = new SslHandler(engine);
    // The open timeout covers TLS too.
    handler.setHandshakeTimeoutMillis(0);
    return handler;
  }

  private static SSLContext context(@Nullable SSLContext custom) {
    try {
      return custom == null ? SSLContext.getDefault() : custom;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JVM has no default TLS configuration", e);
    }
  }
}
