// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web origin. Two spellings of one origin are equal: the case of scheme and host and a stated
 * default port do not matter.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case; an IPv6 address keeps its brackets
 * @param port 0 to 65535
 */
record Origin(String scheme, String host, int port) {
  private static final int MAX_PORT = 65_535;
  private static final Pattern SYNTAX =
      Pattern.compile("(https?)://([a-z0-9.-]+|\\[[0-9a-f:.]+])(?::(\\d{1,5}))?");

  /** Returns the origin that a text denotes; empty if it denotes none of HTTP. */
  static Optional<Origin> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String scheme = matcher.group(1);
    String port = matcher.group(3);
    int number = port == null ? defaultPort(scheme) : Integer.parseInt(port);
    return number > MAX_PORT
        ? Optional.empty()
        : Optional.of(new Origin(scheme, matcher.group(2), number));
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
