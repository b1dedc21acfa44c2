// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.net.URI;
import java.util.Locale;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of a WebSocket of a sandbox.
 *
 * @param secure whether TLS is used
 * @param host a name, or an IP address without brackets
 * @param port 1 to 65535
 * @param path percent-encoded, begins with {@code /}, ends with {@code /execute/ws} or {@code
 *     /tunnel}
 * @param headers of the upgrade; they override those of the transport
 * @param uri the address as a {@code ws} or {@code wss} URI, which is made once for all
 *     connections; the default port is left out
 */
public record WebSocketTarget(
    boolean secure, String host, int port, String path, HeaderMap headers, URI uri) {

  private static final String EXECUTE = "/execute/ws";
  private static final String TUNNEL = "/tunnel";

  /** Creates a target without headers. */
  public WebSocketTarget(boolean secure, String host, int port, String path) {
    this(secure, host, port, path, HeaderMap.empty(), uri(secure, host, port, path));
  }

  /**
   * Derives the target from the data-plane URL of a sandbox: {@code https} and {@code wss} use TLS,
   * {@code http} and {@code ws} do not; the path is kept without trailing slashes, a query and a
   * fragment are dropped, {@code /execute/ws} is appended.
   *
   * @param dataplaneUrl the {@code dataplane_url} of the sandbox
   * @return the target
   * @throws IllegalArgumentException if the URL has another scheme, no host, or credentials in it
   */
  public static WebSocketTarget of(String dataplaneUrl) {
    return of(dataplaneUrl, EXECUTE);
  }

  /**
   * Derives the target of tunnels from the data-plane URL of a sandbox, as {@link #of(String)} does
   * with {@code /tunnel} (clause U1).
   *
   * @param dataplaneUrl the {@code dataplane_url} of the sandbox
   * @return the target
   * @throws IllegalArgumentException if the URL has another scheme, no host, or credentials in it
   */
  public static WebSocketTarget tunnel(String dataplaneUrl) {
    return of(dataplaneUrl, TUNNEL);
  }

  private static WebSocketTarget of(String dataplaneUrl, String resource) {
    int colon = dataplaneUrl.indexOf("://");
    String scheme = colon < 0 ? "" : dataplaneUrl.substring(0, colon).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https") || scheme.equals("wss");
    if (!secure && !scheme.equals("http") && !scheme.equals("ws")) {
      throw new IllegalArgumentException(
          "data-plane URL must begin with https://, http://, wss:// or ws://, but "
              + (scheme.isEmpty() ? "has no scheme" : "begins with " + scheme + "://"));
    }
    // HttpUrl supports http and https only. HTTP calls to the same URL use it, so both agree on
    // international names and escapes.
    HttpUrl url = parse((secure ? "https" : "http") + dataplaneUrl.substring(colon));
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "data-plane URL must not contain a user name or password; set an API key instead");
    }
    // Not encodedPath(), which leaves brackets, and they are no part of a URI.
    String encoded = url.uri().getRawPath();
    int end = encoded.length();
    while (end > 0 && encoded.charAt(end - 1) == '/') {
      end--;
    }
    String path = encoded.substring(0, end) + resource;
    return new WebSocketTarget(secure, url.host(), url.port(), path);
  }

  /** Returns this target with further headers, which override its own. */
  public WebSocketTarget with(HeaderMap more) {
    return more.isEmpty()
        ? this
        : new WebSocketTarget(secure, host, port, path, headers.with(more), uri);
  }

  /** Returns this target with further headers, which its own override. */
  public WebSocketTarget withDefaults(HeaderMap defaults) {
    return defaults.isEmpty()
        ? this
        : new WebSocketTarget(secure, host, port, path, defaults.with(headers), uri);
  }

  private static HttpUrl parse(String url) {
    @Nullable HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new IllegalArgumentException(
          "data-plane URL is malformed: expected scheme://host[:port][/path]");
    }
    return parsed;
  }

  private static URI uri(boolean secure, String host, int port, String path) {
    boolean defaultPort = port == (secure ? 443 : 80);
    return URI.create(
        (secure ? "wss://" : "ws://")
            + (host.indexOf(':') < 0 ? host : "[" + host + "]")
            + (defaultPort ? "" : ":" + port)
            + path);
  }

  /** Returns the URI of the target. */
  @Override
  public String toString() {
    return uri.toString();
  }
}
