// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.config.ApiKeySupplier;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.config.HttpOptions;
import langsmith.sandbox.config.NettyOptions;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.protocol.DurationText;
import langsmith.sandbox.telemetry.TelemetryListener;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The complete configuration of one client. Immutable and checked; built once by the client's
 * builder and shared by HTTP and WebSocket. {@link #toString()} shows no secret.
 */
public final class ClientConfig {
  /** The header with the API key. */
  public static final String API_KEY_HEADER = "X-Api-Key";

  private static final String TENANT_HEADER = "X-Tenant-Id";
  private static final Duration EVENT_READ_TIMEOUT = Duration.ofSeconds(60);

  private final HttpUrl baseUrl;
  private final @Nullable String apiKey;
  private final @Nullable ApiKeySource keySource;
  private final HeaderMap headers;
  private final Duration connectTimeout;
  private final Duration requestTimeout;
  private final Duration transferTimeout;
  private final WebSocketSettings webSocket;
  private final CommandTransport commandTransport;
  private final Duration eventReadTimeout;
  private final @Nullable ProxyOptions proxy;
  private final TlsMaterial tls;
  private final HttpOptions http;
  private final @Nullable NettyOptions netty;
  private final TelemetryListener telemetry;

  private ClientConfig(Builder builder) {
    Environment environment = new Environment(builder.environment);
    this.baseUrl = baseUrl(builder, environment);
    ApiKeySource source = builder.keySource;
    boolean ownKey = builder.headers.asMap().containsKey(API_KEY_HEADER);
    this.keySource = ownKey ? null : source;
    this.apiKey = source == null ? blankToNull(builder.apiKey, environment.value("API_KEY")) : null;
    this.headers = headers(environment, apiKey, builder.headers);
    this.connectTimeout = builder.connectTimeout;
    this.requestTimeout = builder.requestTimeout;
    this.transferTimeout = builder.transferTimeout;
    this.webSocket = WebSocketSettings.resolve(builder.webSocket, environment);
    this.commandTransport = builder.commandTransport;
    Duration readTimeout = builder.eventReadTimeout;
    this.eventReadTimeout =
        readTimeout == null
            ? environment.seconds("SANDBOX_SSE_TIMEOUT_READ", EVENT_READ_TIMEOUT)
            : readTimeout;
    this.proxy = builder.proxy;
    this.tls = TlsMaterial.of(builder.tls);
    this.http = builder.http;
    this.netty = builder.netty;
    this.telemetry = builder.telemetry;
  }

  /** Returns a builder that reads the environment of the process. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the base of the control plane, without a slash at the end. */
  public HttpUrl baseUrl() {
    return baseUrl;
  }

  /** Returns whether requests have credentials: the key or a header of the caller. */
  public boolean hasCredentials() {
    return keySource != null
        || headers.asMap().containsKey(API_KEY_HEADER)
        || headers.asMap().containsKey("Authorization");
  }

  /**
   * Returns the headers of every request and WebSocket upgrade to the control plane and to a
   * sandbox's data plane, but not the key if there is a {@link #keySource()}. In order of
   * precedence: the caller's headers, the key, headers and tenant from the environment, the
   * User-Agent. They must not be sent anywhere else.
   */
  public HeaderMap headers() {
    return headers;
  }

  /** Returns the source of the key, which replaces any in {@link #headers()}; null if none. */
  public @Nullable ApiKeySource keySource() {
    return keySource;
  }

  /**
   * Returns {@link #headers()} with the current key. Runs code of the application if there is a
   * {@link #keySource()}.
   *
   * @throws langsmith.sandbox.error.SandboxException if it supplies no key
   */
  public HeaderMap currentHeaders() {
    return keySource == null ? headers : headers.with(keySource.header());
  }

  /** Returns the limit for one TCP and TLS connect; zero for none. */
  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** Returns the limit for one attempt of a request, including the response; zero for none. */
  public Duration requestTimeout() {
    return requestTimeout;
  }

  /** Returns how long a file transfer may make no progress; zero for no limit. */
  public Duration transferTimeout() {
    return transferTimeout;
  }

  /** Returns the limits of command WebSockets. */
  public WebSocketSettings webSocket() {
    return webSocket;
  }

  /** Returns the transport of commands that name none. */
  public CommandTransport commandTransport() {
    return commandTransport;
  }

  /** Returns how long a response of Server-Sent Events may be silent; zero for no limit. */
  public Duration eventReadTimeout() {
    return eventReadTimeout;
  }

  /** Returns the proxy; null to connect directly. */
  public @Nullable ProxyOptions proxy() {
    return proxy;
  }

  /** Returns the TLS configuration. */
  public TlsMaterial tls() {
    return tls;
  }

  /** Returns the options of HTTP. */
  public HttpOptions http() {
    return http;
  }

  /** Returns how to use Netty; null for the default. */
  public @Nullable NettyOptions netty() {
    return netty;
  }

  /** Returns what listens to the client; it may throw. */
  public TelemetryListener telemetry() {
    return telemetry;
  }

  @Override
  public String toString() {
    return "ClientConfig["
        + baseUrl
        + (keySource != null ? ", " + keySource : apiKey == null ? ", no API key" : ", API key set")
        + ", headers "
        + headers
        + (proxy == null ? "" : ", " + proxy)
        + "]";
  }

  private static HttpUrl baseUrl(Builder builder, Environment environment) {
    String apiUrl = blankToNull(builder.apiUrl, null);
    String endpoint = blankToNull(builder.endpoint, null);
    if (apiUrl != null && endpoint != null) {
      throw new IllegalArgumentException(
          "endpoint and apiUrl exclude each other: the endpoint is the API host, the apiUrl the"
              + " full base of the control plane");
    }
    if (apiUrl != null) {
      return BaseUrls.fromApiUrl("apiUrl", apiUrl);
    }
    if (endpoint != null) {
      return BaseUrls.fromEndpoint("endpoint", endpoint);
    }
    String fromEnvironment = environment.value("ENDPOINT");
    if (fromEnvironment != null) {
      return BaseUrls.fromEndpoint("LANGSMITH_ENDPOINT", fromEnvironment);
    }
    String root = environment.exactly("LANGCHAIN_BASE_URL");
    return root == null
        ? BaseUrls.fromEndpoint("endpoint", BaseUrls.DEFAULT_ENDPOINT)
        : BaseUrls.fromEndpoint("LANGCHAIN_BASE_URL", root);
  }

  private static HeaderMap headers(
      Environment environment, @Nullable String apiKey, HeaderMap callers) {
    HeaderMap headers =
        HeaderMap.empty().with("User-Agent", "langsmith-sandbox-java/" + LibraryVersion.get());
    String tenant = environment.exactly("LANGSMITH_TENANT_ID");
    if (tenant != null) {
      headers = headers.with(TENANT_HEADER, tenant);
    }
    headers = headers.with(environment.headers("LANGCHAIN_CUSTOM_HEADERS"));
    if (apiKey != null) {
      headers = headers.with(API_KEY_HEADER, apiKey);
    }
    return headers.with(callers);
  }

  private static @Nullable String blankToNull(@Nullable String value, @Nullable String fallback) {
    return value == null || value.isBlank() ? fallback : value;
  }

  /** Collects settings. Invalid values are rejected at once. */
  public static final class Builder {
    private EnvironmentLookup environment = System::getenv;
    private @Nullable String endpoint;
    private @Nullable String apiUrl;
    private @Nullable String apiKey;
    private @Nullable ApiKeySource keySource;
    private HeaderMap headers = HeaderMap.empty();
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration requestTimeout = Duration.ofSeconds(30);
    private Duration transferTimeout = Duration.ofSeconds(60);
    private WebSocketOptions webSocket = WebSocketOptions.defaults();
    private CommandTransport commandTransport = CommandTransport.WEB_SOCKET;
    private @Nullable Duration eventReadTimeout;
    private @Nullable ProxyOptions proxy;
    private TlsOptions tls = TlsOptions.defaults();
    private HttpOptions http = HttpOptions.defaults();
    private @Nullable NettyOptions netty;
    private TelemetryListener telemetry = TelemetryListener.NONE;

    private Builder() {}

    /** Replaces the environment. */
    public Builder environment(EnvironmentLookup environment) {
      this.environment = environment;
      return this;
    }

    /** Sets the API host; blank counts as not set. */
    public Builder endpoint(String endpoint) {
      this.endpoint = endpoint;
      return this;
    }

    /** Sets the full base of the control plane; blank counts as not set. */
    public Builder apiUrl(String apiUrl) {
      this.apiUrl = apiUrl;
      return this;
    }

    /** Sets the key; blank counts as not set. */
    public Builder apiKey(String apiKey) {
      if (!apiKey.isBlank()) {
        // Checked here, so that the stack trace shows the origin of an invalid key.
        HeaderMap.empty().with(API_KEY_HEADER, apiKey);
      }
      this.apiKey = apiKey;
      this.keySource = null;
      return this;
    }

    /** Sets what supplies the key for each request and upgrade; replaces the key. */
    public Builder apiKey(ApiKeySupplier supplier) {
      this.keySource = new ApiKeySource(Objects.requireNonNull(supplier, "supplier"));
      return this;
    }

    /** Adds a header, replacing any of the same name (case-insensitive). */
    public Builder header(String name, String value) {
      headers = headers.with(name, value);
      return this;
    }

    /** Sets the limit for one connect; zero for none. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = notNegative("connectTimeout", timeout);
      return this;
    }

    /** Sets the limit for one attempt of a request; zero for none. */
    public Builder requestTimeout(Duration timeout) {
      requestTimeout = notNegative("requestTimeout", timeout);
      return this;
    }

    /** Sets how long a file transfer may make no progress; zero for no limit. */
    public Builder transferTimeout(Duration timeout) {
      transferTimeout = notNegative("transferTimeout", timeout);
      return this;
    }

    /** Sets limits of command WebSockets. */
    public Builder webSocket(WebSocketOptions options) {
      webSocket = options;
      return this;
    }

    /** Sets the transport of commands that name none. */
    public Builder commandTransport(CommandTransport transport) {
      commandTransport = Objects.requireNonNull(transport, "transport");
      return this;
    }

    /** Sets how long a response of Server-Sent Events may be silent; zero for no limit. */
    public Builder eventReadTimeout(Duration timeout) {
      eventReadTimeout = notNegative("eventReadTimeout", timeout);
      return this;
    }

    /** Sets the proxy. */
    public Builder proxy(ProxyOptions options) {
      proxy = options;
      return this;
    }

    /** Sets trusted certificates and the client certificate. */
    public Builder tls(TlsOptions options) {
      tls = options;
      return this;
    }

    /** Sets the options of HTTP. */
    public Builder http(HttpOptions options) {
      http = Objects.requireNonNull(options, "options");
      return this;
    }

    /** Sets how to use Netty. */
    public Builder netty(NettyOptions options) {
      netty = Objects.requireNonNull(options, "options");
      return this;
    }

    /** Sets what listens to the client. */
    public Builder telemetry(TelemetryListener listener) {
      telemetry = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Reads the environment and returns the configuration.
     *
     * @throws IllegalArgumentException if the URL is invalid
     */
    public ClientConfig build() {
      return new ClientConfig(this);
    }

    private static Duration notNegative(String name, Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException(
            name
                + " must not be negative (zero disables the limit), not "
                + DurationText.of(value));
      }
      return value;
    }
  }
}
