// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that all connections of a client go through, REST and WebSocket alike: an HTTP proxy,
 * which tunnels encrypted connections and WebSockets with {@code CONNECT}, or a SOCKS proxy of
 * version 5. Host names are resolved by the proxy. Immutable.
 */
public final class ProxyOptions {
  private static final int MAX_CREDENTIAL_BYTES = 255;

  private final Kind kind;
  private final String host;
  private final int port;
  private final @Nullable String user;
  private final @Nullable String password;

  private ProxyOptions(
      Kind kind, String host, int port, @Nullable String user, @Nullable String password) {
    this.kind = kind;
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
  }

  /**
   * {@return an HTTP proxy without credentials}
   *
   * @param host its name or address, without scheme and port
   * @param port 1 to 65535
   * @throws IllegalArgumentException if the host is blank or contains a scheme, or the port is out
   *     of range
   */
  public static ProxyOptions http(String host, int port) {
    return of(Kind.HTTP, host, port);
  }

  /**
   * {@return a SOCKS proxy of version 5 without credentials}
   *
   * @param host its name or address, without scheme and port
   * @param port 1 to 65535
   * @throws IllegalArgumentException if the host is blank or contains a scheme, or the port is out
   *     of range
   */
  public static ProxyOptions socks5(String host, int port) {
    return of(Kind.SOCKS5, host, port);
  }

  private static ProxyOptions of(Kind kind, String host, int port) {
    if (host.isBlank() || host.contains("/")) {
      throw new IllegalArgumentException(
          "the proxy host must be a bare name or address such as proxy.example.com, not \""
              + host
              + "\"");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("the proxy port must be 1 to 65535, not " + port);
    }
    return new ProxyOptions(kind, host, port, null, null);
  }

  /**
   * {@return this proxy with credentials, sent to the proxy only} An HTTP proxy receives them as
   * Basic authentication; a SOCKS proxy in clear text, if it requests them.
   *
   * @param user the user, without a colon
   * @param password the password
   * @throws IllegalArgumentException if the user is empty or contains a colon, which Basic
   *     authentication does not allow, or one of them is longer than 255 bytes, which SOCKS does
   *     not allow
   */
  public ProxyOptions credentials(String user, String password) {
    if (user.isEmpty() || user.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "the proxy user must not be empty and must not contain a colon");
    }
    if (isTooLong(user) || isTooLong(password)) {
      throw new IllegalArgumentException(
          "user and password of the proxy must have at most 255 bytes each");
    }
    return new ProxyOptions(
        kind, host, port, Objects.requireNonNull(user), Objects.requireNonNull(password));
  }

  /** {@return the kind of proxy} */
  public Kind kind() {
    return kind;
  }

  /** {@return the name or address} */
  public String host() {
    return host;
  }

  /** {@return the port} */
  public int port() {
    return port;
  }

  /** {@return the user; null without credentials} */
  public @Nullable String user() {
    return user;
  }

  /** {@return the password; null without credentials} */
  public @Nullable String password() {
    return password;
  }

  /** Returns the address and whether there are credentials, never the credentials. */
  @Override
  public String toString() {
    return "ProxyOptions["
        + kind
        + " "
        + host
        + ":"
        + port
        + (user == null ? "" : ", with credentials")
        + "]";
  }

  private static boolean isTooLong(String text) {
    return text.getBytes(UTF_8).length > MAX_CREDENTIAL_BYTES;
  }

  /** The protocol of a proxy. */
  public enum Kind {
    /** HTTP, with {@code CONNECT} for everything but plain HTTP requests. */
    HTTP,
    /** SOCKS, version 5. */
    SOCKS5
  }
}
