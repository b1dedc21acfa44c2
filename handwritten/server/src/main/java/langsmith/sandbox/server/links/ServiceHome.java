// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import langsmith.sandbox.server.box.LocalBox;

/**
 * Where a port of a box is for those who come through a link. A service believes that it lives at
 * the root of {@code http://localhost:PORT}; what it says about places there is translated, so that
 * browsers stay with it.
 *
 * @param path the path of its root on this server, with a slash at each end
 * @param port where the service listens
 */
record ServiceHome(String path, int port) {
  private static final Pattern COOKIE_PATH = Pattern.compile("(?i)(;\\s*path=)/([^;]*)");

  /** Cookies that browsers take with the path {@code /} only. */
  private static final String HOST_COOKIE = "__Host-";

  static ServiceHome of(LocalBox box, int port) {
    return new ServiceHome(ServiceProxy.PREFIX + box.id() + "/" + port + "/", port);
  }

  /**
   * Returns where a redirect leads from outside; as it is, if it leads elsewhere.
   *
   * @param location what the service answered
   * @param requested the path and query that it was asked for
   * @param callersHost the {@code Host} of the caller, which services are told too
   */
  String location(String location, String requested, String callersHost) {
    URI target;
    try {
      target = URI.create("http://localhost:" + port + requested).resolve(URI.create(location));
    } catch (IllegalArgumentException e) {
      // Browsers take more than the standard allows.
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

  /** Browsers do not climb above the root of a service, so this does not climb above its home. */
  private String inside(String rooted) {
    return path + rooted.replaceFirst("^(/\\.\\.(?=[/?#]|$))*/*", "");
  }

  /** Returns a cookie that is sent to this service and to no other one of this server. */
  String cookie(String setCookie) {
    if (setCookie.startsWith(HOST_COOKIE)) {
      return setCookie;
    }
    Matcher matcher = COOKIE_PATH.matcher(setCookie);
    return matcher.replaceFirst("$1" + Matcher.quoteReplacement(path) + "$2");
  }
}
