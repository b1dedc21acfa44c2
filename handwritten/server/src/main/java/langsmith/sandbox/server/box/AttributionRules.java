// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import langsmith.sandbox.server.http.ApiError;

/** Checks rules and callbacks that concern all destinations, and ports and schemes of rules. */
final class AttributionRules {
  private static final Set<String> RULE_MEMBERS =
      Set.of("name", "type", "description", "enabled", "headers");
  private static final int MAX_HEADERS = 16;

  private AttributionRules() {}

  static void check(List<JsonObject> rules, List<JsonObject> callbacks) {
    int attributions = 0;
    for (JsonObject rule : rules) {
      if ("attribution".equals(rule.getString("type"))) {
        attributions++;
        attribution(rule);
      } else {
        boolean narrowed = rule.containsKey("match_port") || rule.containsKey("match_scheme");
        refuseIf(
            narrowed && !rule.containsKey("headers"),
            "match_port and match_scheme are for rules with headers");
        refuseIf(
            !"https".equals(rule.getString("match_scheme", "https")), "match_scheme must be https");
      }
    }
    refuseIf(attributions > 1, "expected at most one rule of the type attribution");
    callbacks.forEach(AttributionRules::callback);
  }

  private static void attribution(JsonObject rule) {
    refuseIf(
        !RULE_MEMBERS.containsAll(rule.fieldNames()),
        "a rule of the type attribution has no members but "
            + RULE_MEMBERS.stream().sorted().toList());
    JsonArray headers = rule.getJsonArray("headers", new JsonArray());
    refuseIf(
        headers.isEmpty() || headers.size() > MAX_HEADERS,
        "a rule of the type attribution has 1 to " + MAX_HEADERS + " headers");
    for (Object item : headers) {
      JsonObject header = (JsonObject) item;
      refuseIf(
          !header.getString("name").toUpperCase(Locale.ROOT).startsWith("X-"),
          "names of attribution headers begin with X-");
      refuseIf(!"plaintext".equals(header.getString("type")), "attribution headers are plaintext");
    }
  }

  private static void callback(JsonObject callback) {
    boolean everywhere = callback.containsKey("attribution_headers");
    refuseIf(
        everywhere == callback.containsKey("match_hosts"),
        "a callback has either match_hosts or attribution_headers");
    refuseIf(
        everywhere && callback.containsKey("full_request"),
        "a callback with attribution_headers has no full_request");
  }

  private static void refuseIf(boolean contradiction, String message) {
    if (contradiction) {
      throw ApiError.invalid("body", "proxy_config", message);
    }
  }
}
