// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The addresses that answers contain. A caller who has used an allowed host gets that host, because
 * it may not reach this machine's loopback interface.
 */
public final class Addresses {
  private final Supplier<String> endpoint;
  private final List<AllowedHost> hosts;

  /**
   * Creates the addresses of a server.
   *
   * @param endpoint its address on this machine, without a trailing slash
   * @param hosts the allowed hosts
   */
  public Addresses(Supplier<String> endpoint, List<AllowedHost> hosts) {
    this.endpoint = endpoint;
    this.hosts = hosts;
  }

  /** Returns the address on this machine. */
  public String local() {
    return endpoint.get();
  }

  /** Returns the address for the caller of an admitted request. */
  public String of(RoutingContext context) {
    HttpServerRequest request = context.request();
    String host = String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
    boolean foreign =
        Origin.parse("http://" + host)
            .filter(origin -> hosts.stream().anyMatch(allowed -> allowed.admits(origin)))
            .isPresent();
    if (!foreign) {
      return local();
    }
    // A forwarder that ends TLS says so; a caller who lies misleads itself only.
    boolean secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    return (secure ? "https://" : "http://") + host;
  }
}
