// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that all connections of a client go through, REST and WebSocket alike. Encrypted
 * connections and WebSockets are tunnelled with {@code CONNECT}; host names are resolved by the
 * proxy. Other kinds of proxy are not supported. Immutable.
 */
public final class ProxyOptions {
  private final String host;
  private final int port;
  private final @Nullable String user;
  private final @Nullable String password;

  private ProxyOptions(String host, int port, @Nullable String user, @Nullable String password) {
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
   * @throws IllegalArgumentException if the host is blank or holds a scheme, or the port is out of
   *     range
   */
  public static ProxyOptions http(String host, int port) {
    if (host.isBlank() || host.contains("/")) {
      throw new IllegalArgumentException(
          "the proxy host must be a bare name or address such as proxy.example.com, not \""
              + host
              + "\"");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("the proxy port must be 1 to 65535, not " + port);
    }
    return new ProxyOptions(host, port, null, null);
  }

  /**
   * {@return this proxy with credentials for Basic authentication, sent to the proxy only}
   *
   * @param user the user, without a colon
   * @param password the password
   * @throws IllegalArgumentException if the user holds a colon, which Basic cannot express
   */
  public ProxyOptions credentials(String user, String password) {
    if (user.indexOf(':') >= 0) {
      throw new IllegalArgumentException("the proxy user must not contain a colon");
    }
    return new ProxyOptions(
        host, port, Objects.requireNonNull(user), Objects.requireNonNull(password));
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
    return "ProxyOptions[" + host + ":" + port + (user == null ? "" : ", with credentials") + "]";
  }
}
