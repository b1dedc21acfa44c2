// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.ProxyCallback;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRewrite;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.api.model.RewriteCredentials;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.egress.CloudAccess;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.egress.ProxyRules;
import langsmith.sandbox.egress.Secrets;
import langsmith.sandbox.internal.check.ProxyChecks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the proxy that the service would refuse: rejected at once, without their secrets. */
class RejectedOutboundRulesTest {
  private static final Secret HIDDEN = Secrets.opaque(" hidden ");
  private static final AwsAuth ROLE = CloudAccess.awsRole("arn:aws:iam::1:role/r");
  private static final ProxyHeader TOKEN = ProxyRules.header("Authorization", HIDDEN);

  @Test
  void attributionThatTheServiceRefuses_isRefusedLocally() {
    ProxyHeader team = ProxyRules.header("X-Team", Secrets.plaintext("a"));
    ProxyRule rule = ProxyRules.attribution(team);
    ProxyCallback callback =
        ProxyCallback.builder()
            .url("https://auth.example/x")
            .ttlSeconds(60)
            .attributionHeaders(List.of("X-Run"))
            .build();

    refused("1 to 16", () -> ProxyRules.attribution());
    refused(
        "1 to 16",
        () -> ProxyRules.attribution(Collections.nCopies(17, team).toArray(ProxyHeader[]::new)));
    refused("plaintext", () -> ProxyRules.attribution(ProxyRules.header("X-Team", HIDDEN)));
    refused(
        "begin with X-",
        () -> ProxyRules.attribution(ProxyRules.header("Team", Secrets.plaintext("a"))));
    refused(
        "nothing but headers", () -> rules(rule.toBuilder().matchHosts(List.of("a.com")).build()));
    refused("nothing but headers", () -> rules(rule.toBuilder().matchPort(443).build()));
    refused("at most one attribution", () -> rules(rule, rule));
    refused(
        "https",
        () ->
            rules(
                ProxyRules.headers("g", List.of("g.com"), TOKEN).toBuilder()
                    .matchScheme("ftp")
                    .build()));
    refused(
        "for adding headers", () -> rules(ProxyRules.aws(ROLE).toBuilder().matchPort(443).build()));
    refused(
        "match no hosts",
        () ->
            OutboundRules.none()
                .callback(callback.toBuilder().matchHosts(List.of("a.com")).build()));
    refused(
        "at least one host",
        () -> OutboundRules.none().callback(callback.toBuilder().attributionHeaders(null).build()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.com",
        "a.com:8443",
        "localhost",
        "*.a.com",
        "*.a.co.uk",
        "~^api[0-9]+\\.a\\.com$",
        "10.0.0.1",
        "10.0.0.1:80",
        "::1",
        "[::1]:443",
        "bücher.example"
      })
  void host_canBeNamedInEachWay(String host) {
    assertThatCode(() -> ProxyRules.headers("r", List.of(host), TOKEN)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "https://a.com",
        "a.com/x",
        "*.com",
        "*.co.uk",
        "*",
        "a.*.com",
        "a.com:0",
        "a.com:99999",
        "a.com:",
        "~",
        "~(",
        "[::1]",
        "10.0.0.0/8",
        "u@a.com",
        "a.com?x",
        "256.1.1.1"
      })
  void hostThatIsNone_isRejected(String host) {
    assertThatThrownBy(() -> ProxyRules.headers("r", List.of(host), TOKEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the proxy rule r: the host");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "::/129", "a.com/8", "10.0.0.0/x"})
  void rangeThatIsNone_isRejected(String range) {
    assertThatThrownBy(() -> OutboundRules.none().deny(range))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1", "/v1/*", "/v1/**", "*/end", "*", "/"})
  void path_canBeMatchedInEachWay(String path) {
    assertThatCode(() -> changed(rule -> rule.matchPaths(List.of(path))))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "/a/*/b", "/a?x=1", "/a*", "**/x", "*/a/*/b"})
  void pathThatCannotBeMatched_isRejected(String path) {
    assertThatThrownBy(() -> changed(rule -> rule.matchPaths(List.of(path))))
        .hasMessageContaining("the path");
  }

  @Test
  void ruleThatCannotBe_isRejectedAtOnce() {
    rejected(() -> ProxyRules.headers(" ", List.of("a.com"), TOKEN), "name of a proxy rule");
    rejected(() -> ProxyRules.headers("r", List.of(), TOKEN), "at least one host");
    rejected(() -> ProxyRules.headers("r", List.of("a.com")), "must do one thing");
    rejected(() -> changed(rule -> rule.aws(ROLE)), "must do one thing");
    rejected(() -> changed(rule -> rule.type("aws")), "must have no type");
    rejected(() -> changed(rule -> rule.matchHeaders(List.of("X-A: 1"))), "lower case");
    rejected(() -> changed(rule -> rule.matchHeaders(List.of("x-a"))), "lower case");
    rejected(() -> changed(rule -> rule.envVars(Map.of())), "at least one variable");
    rejected(() -> changed(rule -> rule.envVars(Map.of("A", " "))), "must not be blank");
    rejected(() -> changed(rule -> rule.envVars(Map.of(" A", "1"))), "not the name of a variable");
    rejected(() -> changed(rule -> rule.description("x".repeat(1025))), "1024");
    rejected(
        () -> changed(rule -> rule.headers(List.of(ProxyRules.header("a b", HIDDEN)))),
        "header name");
    ProxyRule aws = ProxyRules.aws(ROLE);
    rejected(() -> checked(aws.toBuilder().matchPaths(List.of("/x"))), "paths or headers");
    rejected(() -> checked(aws.toBuilder().type(null)), "the type aws");
    ProxyRule azure = ProxyRules.azure(CloudAccess.azureWorkloadIdentity("t", "c"));
    rejected(() -> checked(azure.toBuilder().matchHosts(List.of("a.com"))), "those of Azure");
    rejected(() -> ProxyRules.azure(CloudAccess.azureKey(HIDDEN)), "needs its storage account");
    rejected(() -> ProxyRules.rewriteToHost("r", List.of("a.com"), "b", 0), "1 to 65535");
    ProxyRewrite both =
        ProxyRewrite.builder()
            .port(1)
            .host("a")
            .sandbox("b")
            .credentials(RewriteCredentials.KEEP)
            .build();
    rejected(
        () -> checked(ProxyRule.builder().name("r").matchHosts(List.of("a.com")).rewrite(both)),
        "either to a host or to a sandbox");
    assertThatCode(
            () -> changed(rule -> rule.matchHeaders(List.of("x-a: 1")).envVars(Map.of("A", " 1 "))))
        .doesNotThrowAnyException();
  }

  @Test
  void configurationThatCannotBe_isRejectedAtOnce() {
    OutboundRules aws = OutboundRules.none().rule(ProxyRules.aws(ROLE));
    ProxyRule gcp = ProxyRules.gcp(CloudAccess.gcpWorkloadIdentity("p"));
    OutboundRules withGcp = OutboundRules.none().rule(gcp);
    OutboundRules allow = OutboundRules.none().allow("a.com");
    OutboundRules none = OutboundRules.none();
    Duration ttl = Duration.ofMinutes(1);

    rejected(() -> aws.rule(ProxyRules.aws(ROLE)), "at most one rule for AWS");
    rejected(() -> withGcp.rule(gcp), "at most one enabled rule for Google Cloud");
    assertThatCode(() -> withGcp.rule(gcp.toBuilder().enabled(false).build()))
        .doesNotThrowAnyException();
    rejected(() -> allow.deny("b.com"), "exclude each other");
    rejected(() -> none.allow(), "at least one");
    rejected(() -> none.callback("u", ttl, List.of("a.com")), "URL");
    rejected(() -> none.callback("https://u", ttl, List.of()), "at least one host");
    rejected(() -> none.callback("https://u", Duration.ofSeconds(59), List.of("a")), "60 to 3600");
    rejected(
        () -> none.callback("https://u", Duration.ofSeconds(3601), List.of("a")), "60 to 3600");
    rejected(
        () ->
            none.callback(
                "https://u", ttl, List.of("a"), ProxyRules.header("X", Secrets.workspace("A"))),
        "plaintext or opaque");
    rejected(
        () ->
            none.callback(
                ProxyCallback.builder()
                    .url("https://u")
                    .ttlSeconds(5)
                    .matchHosts(List.of("a"))
                    .build()),
        "60 to 3600");
  }

  @Test
  void accessThatCannotBe_isRejectedWithoutRepeatingSecrets() {
    Secret plain = Secrets.plaintext("hidden");
    Map<String, String> many =
        IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "k" + i, i -> "v"));

    rejected(() -> CloudAccess.awsKeys(plain, HIDDEN), "must not be plaintext");
    rejected(() -> CloudAccess.gcpKey(plain), "must not be plaintext");
    rejected(() -> CloudAccess.azureKey(plain), "must not be plaintext");
    rejected(() -> CloudAccess.awsRole(" arn:x"), "ARN");
    rejected(() -> CloudAccess.awsRole(""), "either a role or two keys");
    rejected(
        () -> ProxyRules.aws(ROLE.toBuilder().accessKeyId(HIDDEN).secretAccessKey(HIDDEN).build()),
        "either a role or two keys");
    rejected(() -> tags(Map.of("aws:x", "v")), "reserved");
    rejected(() -> tags(Map.of("langsmith:x", "v")), "reserved");
    rejected(() -> tags(Map.of("k", "")), "the value of the tag k");
    rejected(() -> tags(Map.of("k", "v".repeat(257))), "the value of the tag k");
    rejected(() -> tags(Map.of("k;", "v")), "the key of a tag");
    rejected(() -> tags(many), "at most 50 tags");
    rejected(
        () ->
            ProxyRules.aws(
                CloudAccess.awsKeys(HIDDEN, HIDDEN).toBuilder()
                    .sessionTags(Map.of("a", "b"))
                    .build()),
        "need a role");
    rejected(() -> ProxyRules.aws(ROLE.toBuilder().subjectScope("all").build()), "subject scope");
    rejected(
        () -> ProxyRules.gcp(CloudAccess.gcpKey(HIDDEN).toBuilder().scopes(List.of()).build()),
        "at least one");
    rejected(() -> CloudAccess.azureKey("Account", HIDDEN), "3 to 24");
    rejected(
        () ->
            ProxyRules.azure(
                CloudAccess.azureWorkloadIdentity("t", "c").toBuilder()
                    .resources(List.of("https://evil.example"))
                    .build()),
        "resources of Azure");
    rejected(() -> CloudAccess.azureWorkloadIdentity(" ", "c"), "the tenant of Azure");
  }

  private static void rules(ProxyRule... rules) {
    OutboundRules all = OutboundRules.none();
    for (ProxyRule rule : rules) {
      all = all.rule(rule);
    }
  }

  private static void refused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static ProxyRule changed(UnaryOperator<ProxyRule.Builder> change) {
    return checked(change.apply(ProxyRules.headers("r", List.of("a.com"), TOKEN).toBuilder()));
  }

  private static ProxyRule checked(ProxyRule.Builder rule) {
    OutboundRules proxy = OutboundRules.none().rule(rule.build());
    return ProxyChecks.nonNull(proxy.config().rules()).get(0);
  }

  private static void tags(Map<String, String> tags) {
    ProxyRules.aws(
        ROLE.toBuilder().sessionTags(Collections.unmodifiableMap(new TreeMap<>(tags))).build());
  }

  private static void rejected(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("hidden");
  }
}
