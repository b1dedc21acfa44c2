// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The ways to name hosts in the configuration of a proxy: {@code host}, {@code host:port}, {@code
 * *.suffix}, {@code ~} and a regular expression, an address, a range of addresses, and {@code
 * [v6]:port}.
 */
public final class HostPattern {
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");
  private static final int MAX_PORT = 65535;

  private HostPattern() {}

  /**
   * Checks a pattern.
   *
   * @param rangesAllowed whether a range of addresses is allowed
   */
  public static void check(String what, String pattern, boolean rangesAllowed) {
    String problem = problem(pattern, rangesAllowed);
    if (problem != null) {
      throw new IllegalArgumentException(what + " \"" + pattern + "\" " + problem);
    }
  }

  private static @Nullable String problem(String pattern, boolean rangesAllowed) {
    if (pattern.isBlank() || pattern.chars().anyMatch(Character::isWhitespace)) {
      return "must not be blank or contain white space";
    }
    if (pattern.startsWith("~")) {
      return regex(pattern.substring(1));
    }
    if (pattern.contains("://")) {
      return "must be a host such as api.example.com, without a scheme";
    }
    if (pattern.contains("/")) {
      return rangesAllowed ? range(pattern) : "must be a host, without a path";
    }
    if (ADDRESS.matcher(pattern).matches()) {
      return literal(pattern) ? null : "is not an address";
    }
    if (pattern.startsWith("[")) {
      return bracketed(pattern);
    }
    int colon = pattern.indexOf(':');
    if (colon >= 0 && !isPort(pattern.substring(colon + 1))) {
      return "must have a port of 1 to 65535 after the colon";
    }
    return name(colon < 0 ? pattern : pattern.substring(0, colon));
  }

  private static @Nullable String regex(String expression) {
    if (expression.isEmpty()) {
      return "must have a regular expression after the ~";
    }
    try {
      Pattern.compile(expression);
      return null;
    } catch (PatternSyntaxException e) {
      return "is not a regular expression: " + e.getDescription();
    }
  }

  private static @Nullable String range(String pattern) {
    int slash = pattern.indexOf('/');
    String address = pattern.substring(0, slash);
    String bits = pattern.substring(slash + 1);
    int most = address.contains(":") ? 128 : 32;
    boolean held =
        ADDRESS.matcher(address).matches()
            && literal(address)
            && bits.matches("[0-9]{1,3}")
            && Integer.parseInt(bits) <= most;
    return held
        ? null
        : "must be a range of addresses such as 10.0.0.0/8, or a host without a path";
  }

  private static @Nullable String bracketed(String pattern) {
    int end = pattern.indexOf(']');
    boolean held =
        end > 0
            && pattern.substring(1, end).contains(":")
            && literal(pattern.substring(1, end))
            && pattern.startsWith(":", end + 1)
            && isPort(pattern.substring(end + 2));
    return held ? null : "must be an address of version 6 and a port, such as [::1]:443";
  }

  private static @Nullable String name(String name) {
    boolean wildcard = name.startsWith("*.");
    String bare = wildcard ? name.substring(2) : name;
    HttpUrl url = bare.contains("*") ? null : HttpUrl.parse("http://" + bare + "/");
    if (url == null || bare.isEmpty() || !bare.matches("[^@?#\\\\%]+")) {
      return "must be a host such as api.example.com; a wildcard is allowed only in front: *.example.com";
    }
    if (wildcard && url.topPrivateDomain() == null) {
      return "must have a registrable domain after the *., such as *.example.com";
    }
    return null;
  }

  private static boolean literal(String address) {
    if (address.contains(":")) {
      return HttpUrl.parse("http://[" + address + "]/") != null;
    }
    return Stream.of(address.split("\\.", -1)).allMatch(part -> Integer.parseInt(part) <= 255);
  }

  private static boolean isPort(String text) {
    if (!PORT.matcher(text).matches()) {
      return false;
    }
    int port = Integer.parseInt(text);
    return port >= 1 && port <= MAX_PORT;
  }
}
