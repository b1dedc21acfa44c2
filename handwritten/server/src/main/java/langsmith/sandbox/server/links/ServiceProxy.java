// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.http.ContinueExpectation;
import langsmith.sandbox.server.http.RequestTarget;
import langsmith.sandbox.server.http.ServerRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards requests, including WebSockets, to a port of a box if they have a token in a header or a
 * cookie. The port receives neither the token nor the key.
 *
 * <p>Boxes share the network of this machine, so a port of a box is a port of its loopback address.
 * A service is served below {@code /svc/BOX/PORT/}: its redirects and cookies are {@linkplain
 * ServiceHome translated}, absolute paths in its pages are not.
 */
public final class ServiceProxy {
  static final String PREFIX = "/svc/";
  private static final String TOKEN_HEADER = "X-Langsmith-Sandbox-Service-Token";

  /** The path, below a service, that exchanges a browser's token for a cookie. */
  static final String AUTH = "_svc/auth";

  /** The path that does the same for a token in the URL fragment. */
  static final String EMBED = "_svc/embed";

  private static final Logger log = LoggerFactory.getLogger(ServiceProxy.class);
  private static final String COOKIE = "langsmith-sandbox-service";
  private static final Pattern PATH =
      Pattern.compile("/svc/([0-9a-f-]{36})/(\\d{1,5})(?:/([^?]*))?(\\?.*)?");
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int MAX_CONNECTIONS_PER_PORT = 1000;

  /** Headers that apply to one connection and are not forwarded. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final String EMBED_PAGE =
      "<!doctype html><title>…</title><script>"
          + "const p=new URLSearchParams(location.hash.slice(1));"
          + "location.replace('auth?token='+encodeURIComponent(p.get('token'))"
          + "+'&redirect='+encodeURIComponent(p.get('redirect')||'/'))</script>\n";

  private final Boxes boxes;
  private final BoxLifecycle lifecycle;
  private final Links links;
  private final LoginTokens logins;
  private final byte[] apiKey;
  private final HttpClient client;

  public ServiceProxy(
      Vertx vertx,
      Boxes boxes,
      BoxLifecycle lifecycle,
      Links links,
      LoginTokens logins,
      String apiKey) {
    this.boxes = boxes;
    this.lifecycle = lifecycle;
    this.links = links;
    this.logins = logins;
    this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                .setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS_PER_PORT));
  }

  /** Adds the route, which checks its own tokens. */
  public void addTo(Router router) {
    router.route(PREFIX + "*").handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Matcher matcher = PATH.matcher(RequestTarget.of(request).path());
    if (!matcher.matches()) {
      throw ApiError.of(404, "NotFound", "there is no service at this address");
    }
    String boxId = matcher.group(1);
    int port = Integer.parseInt(matcher.group(2));
    String path = matcher.group(3) == null ? "" : matcher.group(3);
    LocalBox box = boxes.withId(boxId).orElseThrow(() -> ApiError.noSuchBox(boxId));
    if (path.equals(AUTH)) {
      logIn(context, box, port);
    } else if (path.equals(EMBED)) {
      request.resume();
      Answers.sent(
          context,
          context.response().putHeader("Content-Type", "text/html; charset=utf-8").end(EMBED_PAGE));
    } else {
      boolean user = isLoggedIn(context, box, port);
      String query = matcher.group(4) == null ? "" : matcher.group(4);
      pass(context, box, port, "/" + path + query, user);
    }
  }

  private void logIn(RoutingContext context, LocalBox box, int port) {
    String token = context.queryParam("token").stream().findFirst().orElse("");
    Links.ServiceToken known = checkToken(token, box, port);
    String home = ServiceHome.of(box, port).path();
    String redirect = context.queryParam("redirect").stream().findFirst().orElse("/");
    boolean local = redirect.startsWith("/") && redirect.chars().allMatch(c -> c > ' ' && c < 0x7f);
    context.request().resume();
    context
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, token)
                .setPath(home)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
    log.debug("a browser logged in to port {} until {}", port, known.expiresAt());
    Answers.sent(
        context,
        context
            .response()
            .setStatusCode(302)
            .putHeader("Location", home + (local ? redirect.replaceFirst("^/+", "") : ""))
            .putHeader("Referrer-Policy", "no-referrer")
            .end());
  }

  /** Checks the access to a service; returns whether it is that of a user, not of a token. */
  private boolean isLoggedIn(RoutingContext context, LocalBox box, int port) {
    HttpServerRequest request = context.request();
    String token = request.getHeader(TOKEN_HEADER);
    Cookie cookie = request.getCookie(COOKIE);
    boolean login = links.grant(box.id(), port).filter(Links.Grant::isLogin).isPresent();
    String key = request.getHeader("X-Api-Key");
    if (login && key != null && isKey(key)) {
      // The local server has no login besides the key.
      return true;
    }
    String given = token != null || cookie == null ? token : cookie.getValue();
    if (given == null) {
      throw ApiError.of(
          401,
          "AuthenticationRequired",
          "the service needs a token in the header " + TOKEN_HEADER + ", or a browser login");
    }
    Links.ServiceToken unused = checkToken(given, box, port);
    return false;
  }

  private Links.ServiceToken checkToken(String token, LocalBox box, int port) {
    Optional<Links.ServiceToken> known =
        links.token(token).filter(t -> t.boxId().equals(box.id()) && t.port() == port);
    if (known.isEmpty()) {
      throw ApiError.of(401, "AuthenticationRequired", "the token is not valid for this service");
    }
    if (links.isExpired(known.get().expiresAt())) {
      throw ApiError.of(401, "LinkExpired", "the token has expired; ask for a new one");
    }
    return known.get();
  }

  private boolean isKey(String key) {
    return MessageDigest.isEqual(apiKey, key.getBytes(StandardCharsets.UTF_8));
  }

  private void pass(RoutingContext context, LocalBox box, int port, String uri, boolean user) {
    box.transferBegins();
    RequestOptions target =
        new RequestOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setMethod(context.request().method())
            .setURI(uri);
    lifecycle
        .wake(box)
        .compose(host -> client.request(target).recover(e -> unreachable(port, e)))
        .compose(out -> exchange(context, out, ServiceHome.of(box, port), user))
        .onComplete(ended -> box.transferEnds())
        .onFailure(context::fail);
  }

  private static <T> Future<T> unreachable(int port, Throwable cause) {
    log.debug("port {} cannot be reached: {}", port, cause.toString());
    return Future.failedFuture(
        ApiError.of(502, "ConnectionError", "nothing answers at port " + port + " of the sandbox"));
  }

  private Future<Void> exchange(
      RoutingContext context, HttpClientRequest out, ServiceHome home, boolean user) {
    HttpServerRequest request = context.request();
    int port = home.port();
    out.exceptionHandler(e -> log.debug("the connection to port {} broke", port, e));
    boolean upgrade = request.getHeader("Upgrade") != null;
    copy(request.headers(), out.headers(), upgrade);
    out.putHeader("Host", "localhost:" + port);
    out.putHeader("X-Forwarded-Host", String.valueOf(request.getHeader("Host")));
    out.putHeader("X-Forwarded-Proto", "http");
    withoutCredentials(out.headers());
    logins.strip(out.headers());
    if (user) {
      logins.identify(out.headers(), String.valueOf(request.getHeader("Host")));
    }
    if (upgrade) {
      return out.connect()
          .recover(e -> unreachable(port, e))
          .compose(in -> in.statusCode() == 101 ? tunnel(in) : answer(context, in, home));
    }
    boolean body =
        request.getHeader("Content-Length") != null
            || request.getHeader("Transfer-Encoding") != null;
    if (body && request.getHeader("Content-Length") == null) {
      out.setChunked(true);
    }
    ContinueExpectation.satisfy(request);
    Future<HttpClientResponse> sent;
    if (body) {
      sent = out.send(request);
    } else {
      request.resume();
      sent = out.send();
    }
    return sent.recover(e -> unreachable(port, e)).compose(in -> answer(context, in, home));
  }

  private static void withoutCredentials(MultiMap headers) {
    headers.remove(TOKEN_HEADER);
    headers.remove("X-Api-Key");
    headers.remove("Expect");
    String cookies = headers.get("Cookie");
    if (cookies != null) {
      String others =
          Pattern.compile(";\\s*")
              .splitAsStream(cookies)
              .filter(cookie -> !cookie.startsWith(COOKIE + "="))
              .collect(Collectors.joining("; "));
      headers.remove("Cookie");
      if (!others.isEmpty()) {
        headers.set("Cookie", others);
      }
    }
  }

  private static void copy(MultiMap from, MultiMap to, boolean upgrade) {
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean kept = upgrade && (name.equals("connection") || name.equals("upgrade"));
      if (kept || !HOP_BY_HOP.contains(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }

  private static Future<Void> answer(
      RoutingContext context, HttpClientResponse in, ServiceHome home) {
    HttpServerResponse response = context.response().setStatusCode(in.statusCode());
    response.setStatusMessage(in.statusMessage());
    copy(in.headers(), response.headers(), false);
    String location = in.getHeader("Location");
    if (location != null) {
      String host = String.valueOf(context.request().getHeader("Host"));
      response.putHeader("Location", home.location(location, in.request().getURI(), host));
    }
    List<String> cookies = in.cookies();
    if (!cookies.isEmpty()) {
      response.putHeader("Set-Cookie", cookies.stream().map(home::cookie).toList());
    }
    boolean bodiless =
        context.request().method().equals(HttpMethod.HEAD)
            || in.statusCode() == 204
            || in.statusCode() == 304;
    if (bodiless) {
      in.resume();
      return response.end();
    }
    if (in.getHeader("Content-Length") == null) {
      response.setChunked(true);
    }
    return response.send(in);
  }

  /** Forwards bytes in both directions until one side ends. */
  private static Future<Void> tunnel(HttpClientResponse in) {
    NetSocket service = in.netSocket();
    service.pause();
    HttpServerRequest request = ServerRequests.unwrapped();
    copy(in.headers(), request.response().headers(), true);
    return request
        .toNetSocket()
        .compose(
            caller -> {
              Future<Void> up = caller.pipeTo(service);
              Future<Void> down = service.pipeTo(caller);
              service.closeHandler(closed -> quietly(caller.close()));
              return Future.join(up, down)
                  .<Void>mapEmpty()
                  .onComplete(
                      ended -> {
                        quietly(caller.close());
                        quietly(service.close());
                      })
                  .otherwiseEmpty();
            });
  }

  private static void quietly(Future<Void> closed) {
    closed.onFailure(e -> log.debug("close failed", e));
  }
}
