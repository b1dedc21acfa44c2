// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.net.SocketFactory;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.config.TlsMaterial;
import okhttp3.ConnectionSpec;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/**
 * Builds the OkHttp clients of a configuration, without our headers and retries: with connections
 * of their own, or with those and everything else of the application's client.
 */
final class OkHttp {
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private OkHttp() {}

  /** Returns a client for plain endpoints, which reads no trust store. */
  static OkHttpClient plain(ClientConfig config) {
    OkHttpClient applications = config.http().client();
    OkHttpClient.Builder builder =
        applications == null ? withOwnConnections(config) : applications.newBuilder();
    builder
        .followRedirects(false)
        .followSslRedirects(false)
        // Each call sets one limit for the whole attempt; a slow response is not a failed one.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .callTimeout(config.requestTimeout());
    return SendGuard.sendOnce(builder).build();
  }

  /**
   * Returns a client for all endpoints that shares everything with a plain one.
   *
   * @throws IllegalStateException if the Java runtime has no usable TLS or trust store
   */
  static OkHttpClient secure(ClientConfig config, OkHttpClient plain) {
    if (config.http().client() != null) {
      return plain;
    }
    TlsMaterial tls = config.tls();
    return plain
        .newBuilder()
        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
        .sslSocketFactory(tls.newContext().getSocketFactory(), tls.trustManager())
        .build();
  }

  private static OkHttpClient.Builder withOwnConnections(ClientConfig config) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(config.connectTimeout())
            // With TLS, the builder would read the trust store.
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    useProxy(builder, config);
    return builder;
  }

  private static void useProxy(OkHttpClient.Builder builder, ClientConfig config) {
    ProxyOptions proxy = config.proxy();
    if (proxy == null) {
      // WebSockets ignore the JVM's proxy settings, so HTTP does, too.
      builder.proxy(Proxy.NO_PROXY);
      return;
    }
    if (proxy.kind() == ProxyOptions.Kind.SOCKS5) {
      builder
          .proxy(Proxy.NO_PROXY)
          .dns(Socks5Socket.NAMES_FOR_PROXY)
          .socketFactory(new SocksFactory(proxy));
      return;
    }
    builder.proxy(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
    if (proxy.user() == null) {
      return;
    }
    String credentials =
        Credentials.basic(proxy.user(), Objects.requireNonNullElse(proxy.password(), ""));
    builder.proxyAuthenticator(
        (route, response) ->
            response.request().header(PROXY_AUTHORIZATION) != null
                ? null
                : response.request().newBuilder().header(PROXY_AUTHORIZATION, credentials).build());
    // Without TLS there is no CONNECT, and a body that may be sent once cannot wait for a 407.
    builder.addInterceptor(
        chain ->
            chain.proceed(
                chain.request().isHttps()
                    ? chain.request()
                    : chain
                        .request()
                        .newBuilder()
                        .header(PROXY_AUTHORIZATION, credentials)
                        .build()));
  }

  /** OkHttp creates only unconnected sockets. */
  private static final class SocksFactory extends SocketFactory {
    private final ProxyOptions proxy;

    SocksFactory(ProxyOptions proxy) {
      this.proxy = proxy;
    }

    @Override
    public Socket createSocket() {
      return new Socks5Socket(proxy);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(InetSocketAddress.createUnresolved(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress target) throws IOException {
      Socket socket = createSocket();
      socket.connect(target);
      return socket;
    }
  }
}
