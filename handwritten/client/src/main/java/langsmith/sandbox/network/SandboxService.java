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
 * HTTP and WebSockets of a port of a sandbox.
 *
 * <p>Each request carries a token, in a header that goes to the address of the service and nowhere
 * else, also not after a redirect. A token is renewed when 30 seconds of its life are left, or a
 * quarter of it if it is short; by one thread at a time, while the others wait. A request that is
 * answered with 401 is repeated once with a new token, unless its body can be sent only once.
 *
 * <p>Safe for use by several threads. Ends with its client.
 */
public final class SandboxService {
  /** The header that carries the token. */
  public static final String TOKEN_HEADER = "X-Langsmith-Sandbox-Service-Token";

  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final RestClient rest;
  private final int port;
  private final Duration margin;
  private final Supplier<ServiceUrl> source;
  private final OkHttpClient http;
  private final OkHttpClient webSockets;

  /** Held while a token is renewed, so that this happens once for all who wait. */
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
    // A redirect would take the token along: network interceptors do not see WebSockets.
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
   * {@return address and token, which live for some time to come} Blocks if they have to be fetched
   * or renewed.
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
   * {@return a new link, whatever the life of the one before} Blocks.
   *
   * @throws SandboxException if the service refuses or cannot be reached
   */
  public ServiceLink refresh() {
    synchronized (renewal) {
      return renew();
    }
  }

  /**
   * Returns an HTTP client whose requests to this service carry a token. Its calls throw {@link
   * IOException} when no token can be had, with the other exception as cause. It follows redirects,
   * and has the proxy and the trust of the sandbox's client. For WebSockets use {@link #webSocket}.
   *
   * @return always the same; not to be shut down
   */
  public OkHttpClient http() {
    return http;
  }

  /**
   * Makes another client carry the token.
   *
   * @param client gets an interceptor and a network interceptor
   * @return the same builder
   */
  public OkHttpClient.Builder authorize(OkHttpClient.Builder client) {
    return client.addInterceptor(this::repeatOnce).addNetworkInterceptor(this::addToken);
  }

  /**
   * {@return Retrofit for the API of this service; add converters and build it} Blocks if the
   * address is not known yet.
   */
  public Retrofit.Builder retrofit() {
    return new Retrofit.Builder().baseUrl(link().url().toString()).client(http);
  }

  /**
   * {@return a request for a path of this service, to be completed} Blocks if the address is not
   * known yet.
   *
   * @param path below the base address, with its query if it has one; leading slashes do not count
   */
  public Request.Builder request(String path) {
    return new Request.Builder().url(link().resolve(path).toString());
  }

  /**
   * Makes a GET request, whatever its answer.
   *
   * @param path see {@link #request}
   * @return the answer, to be closed
   * @throws IOException if there is no answer
   */
  public Response get(String path) throws IOException {
    return execute(request(path).build());
  }

  /**
   * Makes a POST request, whatever its answer.
   *
   * @param path see {@link #request}
   * @param body what to send
   * @return the answer, to be closed
   * @throws IOException if there is no answer
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
   * @param listener is told what happens, by threads of the HTTP client
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
          "opening port " + port + " failed: the answer has no address or no token",
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

  /** Without a zone it is UTC; what cannot be read is never a reason to renew. */
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
        // Somebody else may have renewed it since.
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

  /** Returns the port and until when the token lives, never the token. */
  @Override
  public String toString() {
    ServiceLink link = current;
    return "SandboxService[port " + port + (link == null ? "" : ", " + link) + "]";
  }
}
