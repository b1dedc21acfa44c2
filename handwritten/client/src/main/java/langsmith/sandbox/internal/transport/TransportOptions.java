// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslContext;
import io.netty.util.AsciiString;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.config.TlsMaterial;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.protocol.DurationText;
import org.jspecify.annotations.Nullable;

/** How a {@link NettyTransport} connects. Immutable; shows no secret in {@code toString()}. */
public final class TransportOptions {

  /**
   * The default limit of a message, well above the 1 MiB that servers are known to send: 32 MiB.
   */
  public static final int DEFAULT_MAX_FRAME_BYTES = 32 << 20;

  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "upgrade", "content-length", "transfer-encoding");

  private final Map<String, String> headers;
  private final @Nullable Supplier<HeaderMap> suppliedHeaders;
  private final @Nullable EventLoopGroup eventLoops;
  private final @Nullable Proxy proxy;
  private final Supplier<SslContext> tls;
  private final Duration pingInterval;
  private final Duration pongTimeout;
  private final Duration closeTimeout;
  private final int maxFrameBytes;
  private final int ioThreads;

  // Created on first use; concurrent threads create equal ones.
  private volatile @Nullable HttpHeaders httpHeaders;

  private TransportOptions(Builder builder) {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    suppliedHeaders = builder.suppliedHeaders;
    eventLoops = builder.eventLoops;
    proxy = builder.proxy;
    tls = builder.tls;
    pingInterval = builder.pingInterval;
    pongTimeout = builder.pongTimeout;
    closeTimeout = builder.closeTimeout;
    maxFrameBytes = builder.maxFrameBytes;
    ioThreads = builder.ioThreads;
  }

  /** Returns options with every default. */
  public static TransportOptions defaults() {
    return builder().build();
  }

  /** Returns a builder with every default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new copy of the headers of the upgrade request. */
  HttpHeaders httpHeaders() {
    HttpHeaders known = httpHeaders;
    if (known == null) {
      HttpHeaders made = new DefaultHttpHeaders();
      // As bytes, which need not be encoded for each request.
      headers.forEach((name, value) -> made.set(new AsciiString(name), new AsciiString(value)));
      httpHeaders = made;
      known = made;
    }
    return known.copy();
  }

  /** Returns what supplies further headers for each upgrade; may block. Null if nothing does. */
  @Nullable Supplier<HeaderMap> suppliedHeaders() {
    return suppliedHeaders;
  }

  /** Returns the event loops of the application, or null for own ones. */
  @Nullable EventLoopGroup eventLoops() {
    return eventLoops;
  }

  /** Returns the proxy, or null for direct connections. */
  public @Nullable Proxy proxy() {
    return proxy;
  }

  /** Returns what creates the TLS configuration; may block. */
  Supplier<SslContext> tls() {
    return tls;
  }

  /** Returns the time between two pings; zero if none are sent. Default 30 s. */
  public Duration pingInterval() {
    return pingInterval;
  }

  /** Returns how long the peer may be silent after a ping; zero for no limit. Default 60 s. */
  public Duration pongTimeout() {
    return pongTimeout;
  }

  /** Returns how long to wait for the peer's close frame; zero for no limit. Default 10 s. */
  public Duration closeTimeout() {
    return closeTimeout;
  }

  /** Returns the largest message accepted, in bytes; a larger one ends the connection with 1009. */
  public int maxFrameBytes() {
    return maxFrameBytes;
  }

  /** Returns the number of event loops, each with one thread. Default 2. */
  public int ioThreads() {
    return ioThreads;
  }

  /** Returns the options without header values and credentials. */
  @Override
  public String toString() {
    return "TransportOptions{headers="
        + headers.keySet()
        + ", proxy="
        + proxy
        + ", pingInterval="
        + pingInterval
        + ", pongTimeout="
        + pongTimeout
        + ", closeTimeout="
        + closeTimeout
        + ", maxFrameBytes="
        + maxFrameBytes
        + ", ioThreads="
        + (eventLoops == null ? ioThreads : "the application's")
        + "}";
  }

  /**
   * A proxy for {@code ws} and {@code wss} alike; HTTP proxies are used with {@code CONNECT}.
   *
   * @param kind its protocol
   * @param address its address; the host is resolved for each connection
   * @param username for authentication, or null for none
   * @param password for authentication, or null for none
   */
  public record Proxy(
      ProxyOptions.Kind kind,
      InetSocketAddress address,
      @Nullable String username,
      @Nullable String password) {

    /** Checks that the credentials are given together. */
    public Proxy {
      if ((username == null) != (password == null)) {
        throw new IllegalArgumentException(
            "proxy credentials need a user name and a password, but only one was given");
      }
    }

    /** Creates an HTTP proxy. */
    public Proxy(InetSocketAddress address, @Nullable String username, @Nullable String password) {
      this(ProxyOptions.Kind.HTTP, address, username, password);
    }

    /** Returns the address only. */
    @Override
    public String toString() {
      return address.getHostString() + ":" + address.getPort();
    }
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Supplier<HeaderMap> suppliedHeaders;
    private @Nullable EventLoopGroup eventLoops;
    private @Nullable Proxy proxy;
    private Supplier<SslContext> tls =
        () -> TlsContexts.create(TlsMaterial.of(TlsOptions.defaults()));
    private Duration pingInterval = Duration.ofSeconds(30);
    private Duration pongTimeout = Duration.ofSeconds(60);
    private Duration closeTimeout = Duration.ofSeconds(10);
    private int maxFrameBytes = DEFAULT_MAX_FRAME_BYTES;
    private int ioThreads = 2;

    private Builder() {}

    /**
     * Replaces the headers of the upgrade request, including the API key's. They are sent only to
     * the target, never to the proxy. Names that differ in case only are one header; the last one
     * counts.
     *
     * @throws IllegalArgumentException if a name or value is not allowed in HTTP, or the header is
     *     one that the upgrade itself sets
     */
    public Builder headers(Map<String, String> headers) {
      headers.forEach(Builder::checkHeader);
      this.headers.clear();
      this.headers.putAll(headers);
      return this;
    }

    /**
     * Sets what supplies further headers for each upgrade, which override the others; null (the
     * default) for none. It is called on a thread of the transport and may block; an exception of
     * it ends the attempt.
     */
    public Builder suppliedHeaders(@Nullable Supplier<HeaderMap> supplier) {
      this.suppliedHeaders = supplier;
      return this;
    }

    /** Sets event loops that the transport does not shut down; null (the default) for own ones. */
    public Builder eventLoops(@Nullable EventLoopGroup group) {
      this.eventLoops = group;
      return this;
    }

    /** Sets the proxy; null (the default) connects directly. */
    public Builder proxy(@Nullable Proxy proxy) {
      this.proxy = proxy;
      return this;
    }

    /**
     * Sets what creates the TLS configuration, by default one with the runtime's trust store. It is
     * called once, on a thread of the transport, when the first connection needs TLS; an exception
     * of it ends this and all later attempts that do.
     */
    public Builder tls(Supplier<SslContext> tls) {
      this.tls = tls;
      return this;
    }

    /** Sets the time between two pings; zero sends none. */
    public Builder pingInterval(Duration pingInterval) {
      this.pingInterval = notNegative(pingInterval, "pingInterval");
      return this;
    }

    /** Sets how long the peer may be silent after a ping; zero for no limit. */
    public Builder pongTimeout(Duration pongTimeout) {
      this.pongTimeout = notNegative(pongTimeout, "pongTimeout");
      return this;
    }

    /** Sets how long to wait for the peer's close frame; zero for no limit. */
    public Builder closeTimeout(Duration closeTimeout) {
      this.closeTimeout = notNegative(closeTimeout, "closeTimeout");
      return this;
    }

    /** Sets the largest message accepted, in bytes; at least 1,024. */
    public Builder maxFrameBytes(int maxFrameBytes) {
      if (maxFrameBytes < 1024) {
        throw new IllegalArgumentException(
            "maxFrameBytes must be at least 1024, but is " + maxFrameBytes);
      }
      this.maxFrameBytes = maxFrameBytes;
      return this;
    }

    /** Sets the number of event loops, 1 to 256. */
    public Builder ioThreads(int ioThreads) {
      if (ioThreads < 1 || ioThreads > 256) {
        throw new IllegalArgumentException("ioThreads must be 1 to 256, but is " + ioThreads);
      }
      this.ioThreads = ioThreads;
      return this;
    }

    /** Returns the options. */
    public TransportOptions build() {
      return new TransportOptions(this);
    }

    private static void checkHeader(String name, String value) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (OWN_HEADERS.contains(lower) || lower.startsWith("sec-websocket-")) {
        throw new IllegalArgumentException(
            "header " + name + " is set by the WebSocket upgrade itself; leave it out");
      }
      try {
        new DefaultHttpHeaders().set(name, value);
      } catch (IllegalArgumentException e) {
        // The cause is omitted because its text may quote the value.
        throw new IllegalArgumentException(
            "header " + name + " has a name or value that HTTP does not allow");
      }
    }

    private static Duration notNegative(Duration value, String name) {
      if (value.isNegative()) {
        throw new IllegalArgumentException(
            name + " must be zero (off) or positive, but is " + DurationText.of(value));
      }
      return value;
    }
  }
}
