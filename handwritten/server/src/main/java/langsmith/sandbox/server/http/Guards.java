// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Checks, before anything else, whether a request may access this server.
 *
 * <p>A web page in a browser on this machine can reach a loopback port. Three checks keep it out: a
 * foreign {@code Host} (a name that was rebound to this machine) is answered 421, an {@code Origin}
 * other than the server's 403, and a request without the key 401.
 */
public final class Guards {
  private static final List<String> LOOPBACK_NAMES = List.of("127.0.0.1", "localhost", "[::1]");

  private static final int KEY_BYTES = 16;

  private final byte[] apiKey;
  private final String own;
  private final List<AllowedHost> hosts;

  /**
   * Creates the checks of a server.
   *
   * @param own the host of its own URL, admitted with its port as those of the loopback interface
   * @param hosts the hosts that are admitted besides
   */
  public Guards(String apiKey, String own, List<AllowedHost> hosts) {
    this.own = own;
    this.apiKey = apiKey.getBytes(StandardCharsets.UTF_8);
    this.hosts = hosts;
  }

  /** Returns a random key. */
  public static String randomKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return "local-" + HexFormat.of().formatHex(key);
  }

  /**
   * Admits requests from this machine's programs, through allowed hosts, and from pages of this
   * server's origins.
   */
  public void checkOrigin(RoutingContext context) {
    HttpServerRequest request = context.request();
    // The handler decides when to read the body; until then nothing is buffered.
    request.pause();
    int port = request.localAddress().port();
    List<String> hosts = request.headers().getAll("Host");
    if (hosts.size() != 1 || !isOurs("http://" + hosts.get(0), port) || !isOurTarget(request)) {
      throw ApiError.of(
          421,
          "MisdirectedRequest",
          "the Host header must be localhost, 127.0.0.1 or [::1] with the port of this server, or"
              + " an allowed host");
    }
    for (String origin : request.headers().getAll("Origin")) {
      // The official Go client ends its origin with a slash.
      String withoutSlash =
          origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
      if (!isOurs(withoutSlash, port)) {
        throw ApiError.of(403, "Forbidden", "requests from web pages of other origins are refused");
      }
    }
    context.next();
  }

  private boolean isOurTarget(HttpServerRequest request) {
    Optional<String> origin = RequestTarget.of(request).origin();
    int port = request.localAddress().port();
    return origin.isEmpty() || isOurs(origin.get(), port);
  }

  /** Admits requests with the key. */
  public void checkKey(RoutingContext context) {
    List<String> keys = context.request().headers().getAll("X-Api-Key");
    if (keys.isEmpty()) {
      throw ApiError.of(401, "Unauthorized", "the header X-Api-Key is missing");
    }
    // Several keys are fine if each one is right: some clients send the header twice.
    for (String key : keys) {
      if (!MessageDigest.isEqual(apiKey, key.getBytes(StandardCharsets.UTF_8))) {
        throw ApiError.of(
            401, "Unauthorized", "the key in X-Api-Key is not the key of this server");
      }
    }
    context.next();
  }

  private boolean isOurs(String text, int port) {
    return Origin.parse(text)
        .filter(origin -> isLocal(origin, port) || isAllowed(origin))
        .isPresent();
  }

  private boolean isLocal(Origin origin, int port) {
    return origin.scheme().equals("http")
        && (LOOPBACK_NAMES.contains(origin.host()) || own.equals(origin.host()))
        && origin.port() == port;
  }

  private boolean isAllowed(Origin origin) {
    return hosts.stream().anyMatch(host -> host.admits(origin));
  }
}
