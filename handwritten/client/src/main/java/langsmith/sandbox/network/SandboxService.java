// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.ServiceUrl;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.runtime.CancelSignal;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * Access to HTTP and WebSockets of a port of a sandbox.
 *
 * <p>Each request has a token, in a header that is sent only to the address of the service, not
 * after a redirect to another one. A token is renewed when 30 seconds of its validity are left, or
 * a quarter if that is less; one thread renews it while others wait. If the response is 401, the
 * request is repeated once with a new token, unless its body can be sent only once.
 *
 * <p>Safe for use by several threads. It ends with its client.
 */
public final class SandboxService {
  /** The header with the token. */
  public static final String TOKEN_HEADER = "X-Langsmith-Sandbox-Service-Token";

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final RestClient rest;
  private final int port;
  private final Duration margin;
  private final Supplier<ServiceUrl> source;
  private final OkHttpClient http;
  private final OkHttpClient webSockets;

  /** Held while a token is renewed, so that waiting threads share one renewal. */
  private final Object renewal = new Object();

  // Written while holding the lock; readers see the last one as a whole.
  private volatile @Nullable ServiceLink current;

  SandboxService(
      RestClient rest,
      int port,
      Duration tokenLife,
      OkHttpClient plain,
      Supplier<ServiceUrl> source) {
    this.rest = rest;
    this.port = port;
    Duration quarter = tokenLife.dividedBy(4);
    this.margin = quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN;
    this.source = source;
    this.http = authorize(plain.newBuilder()).build();
    // A redirect would disclose the token: network interceptors do not see WebSockets.
    this.webSockets =
        plain
            .newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(this::openWithToken)
            .build();
  }

  /** {@return the port in the sandbox} */
  public int port() {
    return port;
  }

  /**
   * {@return address and a valid token} Blocks if they have to be fetched or renewed.
   *
   * @throws SandboxException if the service refuses or cannot be reached
   */
  public ServiceLink link() {
    ServiceLink link = current;
    if (link != null && isFresh(link)) {
      return link;
    }
    synchronized (renewal) {
      link = current;
      return link != null && isFresh(link) ? link : renew();
    }
  }

  /**
   * {@return a link with a new token, even if the current one is still valid} Blocks.
   *
   * @throws SandboxException if the service refuses or cannot be reached
   */
  public ServiceLink refresh() {
    synchronized (renewal) {
      return renew();
    }
  }

  /**
   * Returns an HTTP client whose requests to this service have a token. Its calls throw {@link
   * IOException} if no token can be fetched, with the actual exception as its cause. It follows
   * redirects, and has the proxy and TLS options of the sandbox's client. For WebSockets use {@link
   * #webSocket}.
   *
   * @return always the same; do not shut it down
   */
  public OkHttpClient http() {
    return http;
  }

  /**
   * Adds the token to the requests of another client.
   *
   * @param client to which an interceptor and a network interceptor are added
   * @return the same builder
   */
  public OkHttpClient.Builder authorize(OkHttpClient.Builder client) {
    return client.addInterceptor(this::repeatOnce).addNetworkInterceptor(this::addToken);
  }

  /**
   * {@return Retrofit for this service; add converters and build it} Blocks if the address has to
   * be fetched.
   */
  public Retrofit.Builder retrofit() {
    return new Retrofit.Builder().baseUrl(link().url().toString()).client(http);
  }

  /**
   * {@return a builder of a request for a path of this service} Blocks if the address has to be
   * fetched.
   *
   * @param path below the base address, with an optional query; leading slashes are ignored
   */
  public Request.Builder request(String path) {
    return new Request.Builder().url(link().resolve(path).toString());
  }

  /**
   * Sends a GET request.
   *
   * @param path see {@link #request}
   * @return the response, whatever its status; close it
   * @throws IOException if there is no response
   */
  public Response get(String path) throws IOException {
    return execute(request(path).build());
  }

  /**
   * Sends a POST request.
   *
   * @param path see {@link #request}
   * @param body what to send
   * @return the response, whatever its status; close it
   * @throws IOException if there is no response
   */
  public Response post(String path, RequestBody body) throws IOException {
    return execute(request(path).post(body).build());
  }

  private Response execute(Request request) throws IOException {
    Call call = http.newCall(request);
    CancelSignal.Registration cancelling = rest.signal().onCancel(call::cancel);
    try {
      return call.execute();
    } finally {
      cancelling.close();
    }
  }

  /**
   * Opens a WebSocket. Redirects are not followed.
   *
   * @param path see {@link #request}
   * @param listener called on threads of the HTTP client
   * @return a WebSocket that is being opened
   */
  public WebSocket webSocket(String path, WebSocketListener listener) {
    return webSockets.newWebSocket(request(path).build(), listener);
  }

  private boolean isFresh(ServiceLink link) {
    Instant expiresAt = link.expiresAt();
    return expiresAt == null || rest.pacing().now().isBefore(expiresAt.minus(margin));
  }

  private ServiceLink renew() {
    ServiceUrl answer = source.get();
    String url = answer.serviceUrl();
    String token = answer.token();
    String browserUrl = answer.browserUrl();
    if (url == null || token == null || token.isEmpty()) {
      throw new SandboxProtocolException(
          "opening port " + port + " failed: the response has no address or no token",
          "createServiceUrl");
    }
    ServiceLink link =
        new ServiceLink(
            URI.create(url),
            URI.create(browserUrl == null ? url : browserUrl),
            token,
            instant(answer.expiresAt()));
    current = link;
    return link;
  }

  /** Parses a time, in UTC unless it has a zone; an invalid time never causes a renewal. */
  static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      return time instanceof LocalDateTime local
          ? local.toInstant(ZoneOffset.UTC)
          : Instant.from(time);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Response repeatOnce(Interceptor.Chain chain) throws IOException {
    ServiceLink used = linkForHttp(chain.request());
    Response answer = chain.proceed(chain.request());
    RequestBody body = chain.request().body();
    boolean repeatable = body == null || !body.isOneShot();
    if (answer.code() != 401 || used == null || !repeatable) {
      return answer;
    }
    answer.close();
    try {
      synchronized (renewal) {
        ServiceLink now = current;
        // Another thread may have renewed it since.
        if (now == null || now.token().equals(used.token())) {
          ServiceLink unused = renew();
        }
      }
    } catch (SandboxException e) {
      throw new IOException(e.getMessage(), e);
    }
    return chain.proceed(chain.request());
  }

  private @Nullable ServiceLink linkForHttp(Request request) throws IOException {
    ServiceLink known = current;
    if (known != null && !isBelow(known, request.url())) {
      return null;
    }
    try {
      ServiceLink link = link();
      return isBelow(link, request.url()) ? link : null;
    } catch (SandboxException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Response openWithToken(Interceptor.Chain chain) throws IOException {
    ServiceLink link = linkForHttp(chain.request());
    return chain.proceed(
        link == null
            ? chain.request()
            : chain.request().newBuilder().header(TOKEN_HEADER, link.token()).build());
  }

  private Response addToken(Interceptor.Chain chain) throws IOException {
    Request.Builder request = chain.request().newBuilder().removeHeader(TOKEN_HEADER);
    ServiceLink link = current;
    if (link != null && isBelow(link, chain.request().url())) {
      request.header(TOKEN_HEADER, link.token());
    }
    return chain.proceed(request.build());
  }

  private static boolean isBelow(ServiceLink link, HttpUrl url) {
    HttpUrl base = HttpUrl.get(link.url().toString());
    return url.scheme().equals(base.scheme())
        && url.host().equals(base.host())
        && url.port() == base.port()
        && (url.encodedPath() + "/").startsWith(base.encodedPath());
  }

  /** Returns the port and the expiry of the token, never the token. */
  @Override
  public String toString() {
    ServiceLink link = current;
    return "SandboxService[port " + port + (link == null ? "" : ", " + link) + "]";
  }
}
