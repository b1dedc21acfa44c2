// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import langsmith.sandbox.api.model.CreateDownloadUrlRequest;
import langsmith.sandbox.api.model.ServiceGrant;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;

/**
 * The ports and files that are accessible without the key. Kept in memory: links end with the
 * server. Confined to the server's event loop.
 */
public final class Links {
  private static final int TOKEN_BYTES = 32;

  private final Timers timers;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, ServiceToken> tokens = new ConcurrentHashMap<>();
  private final Map<String, DownloadLink> downloads = new ConcurrentHashMap<>();
  private final Map<String, Map<Integer, Grant>> grants = new ConcurrentHashMap<>();

  public Links(Timers timers) {
    this.timers = timers;
  }

  /** A token for one port of one box. */
  record ServiceToken(String boxId, int port, Instant expiresAt) {}

  /**
   * The access to a port.
   *
   * @param expiresAt when the last token expires; null with a login
   */
  record Grant(
      int port,
      ServiceGrant access,
      Instant createdAt,
      @Nullable Instant expiresAt,
      List<String> embedOrigins) {
    boolean isLogin() {
      return expiresAt == null;
    }
  }

  /**
   * A link to a file.
   *
   * @param expiresAt null for never
   */
  record DownloadLink(
      String boxId, CreateDownloadUrlRequest request, @Nullable Instant expiresAt) {}

  /** Creates a token and opens the port to it. */
  String openToToken(String boxId, int port, long seconds, List<String> embedOrigins) {
    forgetExpired();
    Instant expiresAt = timers.now().plusSeconds(seconds);
    Grant before = grants(boxId).get(port);
    Instant last = before == null ? null : before.expiresAt();
    grants(boxId)
        .put(
            port,
            new Grant(
                port,
                ServiceGrant.TOKEN,
                before == null ? timers.now() : before.createdAt(),
                last == null || last.isBefore(expiresAt) ? expiresAt : last,
                embedOrigins));
    String token = newToken();
    tokens.put(token, new ServiceToken(boxId, port, expiresAt));
    return token;
  }

  /** Opens a port to logged-in users. */
  void openToLogin(String boxId, int port, ServiceGrant access, List<String> embedOrigins) {
    grants(boxId).put(port, new Grant(port, access, timers.now(), null, embedOrigins));
  }

  /** Closes a port, or all if null. Tokens stay valid until they expire. */
  void revoke(String boxId, @Nullable Integer port) {
    if (port == null) {
      grants.remove(boxId);
    } else {
      grants(boxId).remove(port);
    }
  }

  /** Returns the access to a port; empty if it is closed or all its tokens have expired. */
  Optional<Grant> grant(String boxId, int port) {
    return Optional.ofNullable(grants(boxId).get(port)).filter(this::isInForce);
  }

  /** Returns the open ports of a box in ascending order. */
  List<Grant> open(String boxId) {
    return new ArrayList<>(grants(boxId).values()).stream().filter(this::isInForce).toList();
  }

  /** Returns the target of a token; empty if it is unknown. */
  Optional<ServiceToken> token(String token) {
    return Optional.ofNullable(tokens.get(token));
  }

  boolean isExpired(@Nullable Instant expiresAt) {
    return expiresAt != null && !timers.now().isBefore(expiresAt);
  }

  /** Creates a link and returns its token. */
  String download(String boxId, CreateDownloadUrlRequest request) {
    forgetExpired();
    Integer seconds = request.expiresInSeconds();
    String token = newToken();
    Instant expiresAt = seconds == null ? null : timers.now().plusSeconds(seconds);
    downloads.put(token, new DownloadLink(boxId, request, expiresAt));
    return token;
  }

  Optional<DownloadLink> downloadLink(String token) {
    return Optional.ofNullable(downloads.get(token));
  }

  private boolean isInForce(Grant grant) {
    return !isExpired(grant.expiresAt());
  }

  private Map<Integer, Grant> grants(String boxId) {
    return grants.computeIfAbsent(boxId, id -> new TreeMap<>());
  }

  /**
   * Removes tokens one day after they expired; until then they are reported as expired, not
   * unknown.
   */
  private void forgetExpired() {
    Instant longAgo = timers.now().minusSeconds(86_400);
    tokens.values().removeIf(token -> token.expiresAt().isBefore(longAgo));
    downloads.values().removeIf(link -> isExpired(link.expiresAt()));
  }

  private String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return HexFormat.of().formatHex(token);
  }
}
