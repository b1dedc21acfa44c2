// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import static langsmith.sandbox.internal.check.Arguments.require;

import java.util.List;
import java.util.Locale;
import langsmith.sandbox.api.model.ProxyCallback;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.api.model.SecretType;
import langsmith.sandbox.internal.wire.HeaderMap;

/** The service's rules about headers that all requests get. No message contains a value. */
final class AttributionChecks {
  private static final String ATTRIBUTION = "attribution";
  private static final int MAX_HEADERS = 16;

  private AttributionChecks() {}

  static boolean isAttribution(ProxyRule rule) {
    return ATTRIBUTION.equals(rule.type());
  }

  static boolean isAttribution(ProxyCallback callback) {
    return callback.attributionHeaders() != null;
  }

  static ProxyRule checked(String what, ProxyRule rule) {
    ProxyRule allowed =
        ProxyRule.builder()
            .name(rule.name())
            .type(rule.type())
            .description(rule.description())
            .enabled(rule.enabled())
            .headers(rule.headers())
            .build();
    require(
        hasNothingElse(rule, allowed),
        what + " must have nothing but headers, because it is for all hosts");
    List<ProxyHeader> headers = ProxyChecks.nonNull(rule.headers());
    require(
        !headers.isEmpty() && headers.size() <= MAX_HEADERS,
        what + " must have 1 to " + MAX_HEADERS + " headers, not " + headers.size());
    for (ProxyHeader header : headers) {
      name(what, header.name());
      require(
          header.type().equals(SecretType.PLAINTEXT),
          what + ": the header " + header.name() + " must be plaintext");
      SecretChecks.check(
          what + ": the header " + header.name(), header.type(), header.value(), true);
    }
    return rule;
  }

  static void check(String what, ProxyCallback callback) {
    List<String> names = ProxyChecks.nonNull(callback.attributionHeaders());
    require(
        !names.isEmpty(), what + " must name at least one attribution header, or leave them out");
    // The rules for header names apply.
    names.forEach(name -> HeaderMap.empty().with(name, ""));
    require(
        callback.matchHosts() == null && callback.fullRequest() == null,
        what + " with attribution headers must match no hosts and get no full request");
  }

  /** Members that this version does not know are the service's business. */
  private static boolean hasNothingElse(ProxyRule rule, ProxyRule allowed) {
    ProxyRule.Builder known = allowed.toBuilder();
    rule.additionalProperties().forEach(known::additionalProperty);
    return rule.equals(known.build());
  }

  private static void name(String what, String name) {
    HeaderMap.empty().with(name, "");
    require(
        name.toUpperCase(Locale.ROOT).startsWith("X-"),
        what + ": the name of the header " + name + " must begin with X-");
  }
}
