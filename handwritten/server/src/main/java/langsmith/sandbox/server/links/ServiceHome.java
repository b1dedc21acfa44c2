// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.server.box.LocalBox;

/**
 * The address of a box's port behind a service link. The service itself runs at the root of {@code
 * http://localhost:PORT}; its redirects and cookies are translated, so that browsers stay with it.
 *
 * @param path the path of its root on this server, with a slash at each end
 * @param port the port of the service
 */
record ServiceHome(String path, int port) {
  private static final Pattern COOKIE_PATH = Pattern.compile("(?i)(;\\s*path=)/([^;]*)");

  /** The prefix of cookies that browsers accept only with the path {@code /}. */
  private static final String HOST_COOKIE = "__Host-";

  static ServiceHome of(LocalBox box, int port) {
    return new ServiceHome(ServiceProxy.PREFIX + box.id() + "/" + port + "/", port);
  }

  /**
   * Returns a redirect as seen from outside; unchanged if it leads elsewhere.
   *
   * @param location the header of the service's response
   * @param requested the requested path and query
   * @param callersHost the {@code Host} of the caller, which services also receive
   */
  String location(String location, String requested, String callersHost) {
    URI target;
    try {
      target = URI.create("http://localhost:" + port + requested).resolve(URI.create(location));
    } catch (IllegalArgumentException e) {
      // Browsers accept more than the standard allows.
      boolean rooted = location.startsWith("/") && !location.startsWith("//");
      return rooted ? inside(location) : location;
    }
    String authority = String.valueOf(target.getRawAuthority()).toLowerCase(Locale.ROOT);
    boolean toldOf = authority.equals(callersHost.toLowerCase(Locale.ROOT));
    if (!"http".equalsIgnoreCase(target.getScheme()) || !(toldOf || isOwn(authority))) {
      return location;
    }
    String leadsTo = tail(target);
    return toldOf && leadsTo.startsWith(path) ? leadsTo : inside(leadsTo);
  }

  private boolean isOwn(String authority) {
    Set<String> own = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    return own.contains(authority) || (port == 80 && own.contains(authority + ":80"));
  }

  private static String tail(URI target) {
    String query = target.getRawQuery();
    String fragment = target.getRawFragment();
    return target.getRawPath()
        + (query == null ? "" : "?" + query)
        + (fragment == null ? "" : "#" + fragment);
  }

  /** Resolves a path without climbing above the service's root, as browsers do. */
  private String inside(String rooted) {
    return path + rooted.replaceFirst("^(/\\.\\.(?=[/?#]|$))*/*", "");
  }

  /** Returns a cookie that is sent to this service only. */
  String cookie(String setCookie) {
    if (setCookie.startsWith(HOST_COOKIE)) {
      return setCookie;
    }
    Matcher matcher = COOKIE_PATH.matcher(setCookie);
    return matcher.replaceFirst("$1" + Matcher.quoteReplacement(path) + "$2");
  }
}
