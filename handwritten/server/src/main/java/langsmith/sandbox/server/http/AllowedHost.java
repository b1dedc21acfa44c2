// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import java.util.Optional;

/**
 * A host, besides those of the loopback interface, under which the server may be addressed.
 *
 * @param name in lower case; an IPv6 address keeps its brackets
 * @param port the only port; {@value #ANY_PORT} for any
 */
public record AllowedHost(String name, int port) {
  private static final int ANY_PORT = -1;

  /** Returns the host that {@code NAME} or {@code NAME:PORT} denotes; empty if it denotes none. */
  public static Optional<AllowedHost> parse(String text) {
    boolean named = !text.isEmpty() && !text.contains("/") && !text.endsWith(".");
    boolean hasPort = text.lastIndexOf(':') > text.lastIndexOf(']');
    return named
        ? Origin.parse("http://" + text)
            .map(origin -> new AllowedHost(origin.host(), hasPort ? origin.port() : ANY_PORT))
        : Optional.empty();
  }

  boolean admits(Origin origin) {
    return name.equals(origin.host()) && (port == ANY_PORT || port == origin.port());
  }
}
