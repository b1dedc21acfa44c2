// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The target of a request: a path, or an absolute address as clients behind proxies send it.
 *
 * @param origin scheme and authority of an absolute address, as received; empty for a path
 * @param path path and query, as received
 */
public record RequestTarget(Optional<String> origin, String path) {
  private static final Pattern ABSOLUTE = Pattern.compile("([^/?#]*:)(//[^/?#]*)?(.*)");

  /** Splits the target of a request. */
  public static RequestTarget of(HttpServerRequest request) {
    String target = request.uri();
    Matcher matcher = ABSOLUTE.matcher(target);
    if (target.startsWith("/")) {
      return new RequestTarget(Optional.empty(), target);
    }
    return matcher.matches() && matcher.group(2) != null
        ? new RequestTarget(Optional.of(matcher.group(1) + matcher.group(2)), matcher.group(3))
        : new RequestTarget(Optional.of(target), "");
  }
}
