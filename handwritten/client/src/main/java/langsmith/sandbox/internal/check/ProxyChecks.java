// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import static langsmith.sandbox.internal.check.Arguments.require;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import langsmith.sandbox.api.model.ProxyCallback;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRewrite;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.api.model.SecretType;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The service's rules about the configuration of a proxy. Unknown kinds of rules are left to the
 * service. No message contains a secret.
 */
public final class ProxyChecks {
  private static final Set<String> KNOWN_TYPES = Set.of("aws", "gcp", "azure", "relay");
  private static final int MIN_TTL_SECONDS = 60;
  private static final int MAX_TTL_SECONDS = 3600;

  private ProxyChecks() {}

  public static ProxyRule checked(ProxyRule rule) {
    String what = "the proxy rule " + rule.name();
    Arguments.notBlank("the name of a proxy rule", rule.name());
    if (rule.description() != null) {
      Arguments.description(rule.description());
    }
    if (AttributionChecks.isAttribution(rule)) {
      return AttributionChecks.checked(what, rule);
    }
    environment(what, rule.envVars());
    String type = rule.type();
    if (type != null && !KNOWN_TYPES.contains(type)) {
      return rule;
    }
    require(kinds(rule) == 1, what + " must do one thing: add headers, rewrite, sign, or relay");
    typeFits(what, rule);
    require(
        rule.azure() == null || isEmpty(rule.matchHosts()),
        what + " must not match hosts: those of Azure are fixed");
    boolean byHost = rule.headers() != null || rule.rewrite() != null || rule.relayId() != null;
    require(!byHost || !isEmpty(rule.matchHosts()), what + " must match at least one host");
    boolean relay = rule.relayId() != null;
    nonNull(rule.matchHosts()).forEach(host -> HostPattern.check(what + ": the host", host, relay));
    boolean byPath = rule.headers() != null || rule.rewrite() != null;
    require(
        byPath || (isEmpty(rule.matchPaths()) && isEmpty(rule.matchHeaders())),
        what + " must not match paths or headers, which is for adding headers and rewriting");
    require(
        rule.headers() != null || (rule.matchPort() == null && rule.matchScheme() == null),
        what + " must not match a port or a scheme, which is for adding headers");
    if (rule.matchPort() != null) {
      Arguments.within(what + ": the port to match", rule.matchPort(), 1, 65535);
    }
    require(
        rule.matchScheme() == null || rule.matchScheme().equals("https"),
        what + " must match the scheme https, or any");
    nonNull(rule.matchPaths()).forEach(path -> path(what, path));
    nonNull(rule.matchHeaders()).forEach(header -> matchHeader(what, header));
    nonNull(rule.headers()).forEach(header -> header(what, header));
    if (rule.rewrite() != null) {
      rewrite(what, rule.rewrite());
    }
    if (rule.relayId() != null) {
      Arguments.notBlank(what + ": the relay", rule.relayId());
    }
    access(what, rule);
    return rule;
  }

  public static ProxyCallback checked(ProxyCallback callback) {
    String what = "the proxy callback";
    if (AttributionChecks.isAttribution(callback)) {
      AttributionChecks.check(what, callback);
    } else {
      require(!isEmpty(callback.matchHosts()), what + " must match at least one host");
    }
    nonNull(callback.matchHosts())
        .forEach(host -> HostPattern.check(what + ": the host", host, false));
    Arguments.within(
        what + ": the seconds to keep an answer",
        callback.ttlSeconds(),
        MIN_TTL_SECONDS,
        MAX_TTL_SECONDS);
    require(
        HttpUrl.parse(callback.url()) != null, what + " must have an http or https URL to call");
    for (ProxyHeader header : nonNull(callback.requestHeaders())) {
      require(
          !header.type().equals(SecretType.WORKSPACE_SECRET),
          what + ": the header " + header.name() + " must be plaintext or opaque");
      header(what, header);
    }
    return callback;
  }

  public static ProxyConfig checked(ProxyConfig config) {
    List<ProxyRule> rules = nonNull(config.rules());
    require(
        rules.stream().filter(rule -> rule.aws() != null).count() <= 1,
        "a proxy must have at most one rule for AWS");
    require(
        rules.stream().filter(rule -> rule.gcp() != null && isEnabled(rule)).count() <= 1,
        "a proxy must have at most one enabled rule for Google Cloud");
    require(
        rules.stream().filter(AttributionChecks::isAttribution).count() <= 1,
        "a proxy must have at most one attribution rule");
    return config;
  }

  /** Fails if a secret has no value; only updates may omit values. */
  public static void requireValues(ProxyConfig config) {
    for (ProxyRule rule : nonNull(config.rules())) {
      for (ProxyHeader header : nonNull(rule.headers())) {
        require(
            header.value() != null,
            "the header "
                + header.name()
                + " of the proxy rule "
                + rule.name()
                + " has no value,"
                + " which only an update may leave out");
      }
    }
  }

  static boolean isEnabled(ProxyRule rule) {
    return !Boolean.FALSE.equals(rule.enabled());
  }

  private static int kinds(ProxyRule rule) {
    return (isEmpty(rule.headers()) ? 0 : 1)
        + (rule.rewrite() == null ? 0 : 1)
        + (rule.aws() == null ? 0 : 1)
        + (rule.gcp() == null ? 0 : 1)
        + (rule.azure() == null ? 0 : 1)
        + (rule.relayId() == null ? 0 : 1);
  }

  private static void typeFits(String what, ProxyRule rule) {
    String expected =
        rule.aws() != null
            ? "aws"
            : rule.gcp() != null
                ? "gcp"
                : rule.azure() != null ? "azure" : rule.relayId() != null ? "relay" : null;
    require(
        Objects.equals(rule.type(), expected),
        what + " must have " + (expected == null ? "no type" : "the type " + expected));
  }

  private static void access(String what, ProxyRule rule) {
    try {
      if (rule.aws() != null) {
        AccessChecks.checked(rule.aws());
      }
      if (rule.gcp() != null) {
        AccessChecks.checked(rule.gcp());
      }
      if (rule.azure() != null) {
        AccessChecks.checked(rule.azure());
        require(
            rule.azure().clientId() != null || rule.azure().storageAccount() != null,
            "a key or a signature needs its storage account");
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(what + ": " + e.getMessage(), e);
    }
  }

  private static void environment(String what, @Nullable Map<String, String> variables) {
    if (variables == null) {
      return;
    }
    require(!variables.isEmpty(), what + " must set at least one variable, or leave them out");
    variables.forEach(
        (name, value) -> {
          require(
              !name.isBlank() && name.strip().equals(name) && name.indexOf('=') < 0,
              what + ": \"" + name + "\" is not the name of a variable");
          require(!value.isBlank(), what + ": the variable " + name + " must not be blank");
        });
  }

  private static void header(String what, ProxyHeader header) {
    // The rules for header names apply.
    HeaderMap.empty().with(header.name(), "");
    SecretChecks.check(what + ": the header " + header.name(), header.type(), header.value(), true);
  }

  private static void path(String what, String path) {
    String inner =
        path.endsWith("/**")
            ? path.substring(0, path.length() - 3)
            : path.endsWith("/*") ? path.substring(0, path.length() - 2) : path;
    inner = inner.equals(path) && path.startsWith("*/") ? path.substring(2) : inner;
    boolean rooted = path.startsWith("/") || path.startsWith("*/") || path.equals("*");
    require(
        rooted && (path.equals("*") || inner.indexOf('*') < 0) && path.indexOf('?') < 0,
        what
            + ": the path \""
            + path
            + "\" must be exact, or like /prefix/*, */ending or *, and without a query");
  }

  private static void matchHeader(String what, String header) {
    int colon = header.indexOf(": ");
    String name = colon < 0 ? "" : header.substring(0, colon);
    require(
        colon > 0 && name.equals(name.toLowerCase(Locale.ROOT)) && !name.contains(" "),
        what + ": a header to match must be \"name: value\" with the name in lower case");
  }

  private static void rewrite(String what, ProxyRewrite rewrite) {
    require(
        (rewrite.host() == null) != (rewrite.sandbox() == null),
        what + " must send requests either to a host or to a sandbox");
    Arguments.within(what + ": the port", rewrite.port(), 1, 65535);
    Arguments.notBlank(
        what + ": where to", rewrite.host() == null ? "" + rewrite.sandbox() : rewrite.host());
  }

  public static <T> List<T> nonNull(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  private static boolean isEmpty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }
}
