// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.api.model.ProxyCallback;
import langsmith.sandbox.api.model.ProxyConfig;
import langsmith.sandbox.api.model.ProxyHeader;
import langsmith.sandbox.api.model.ProxyRule;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.api.model.SecretType;
import langsmith.sandbox.egress.CloudAccess;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.egress.ProxyRules;
import langsmith.sandbox.egress.Secrets;
import org.junit.jupiter.api.Test;

/** Rules of the proxy: what is sent, what comes back, and what is never shown. */
class OutboundRulesTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
  private static final Secret HIDDEN = Secrets.opaque(" hidden ");
  private static final AwsAuth ROLE = CloudAccess.awsRole("arn:aws:iam::1:role/r");
  private static final ProxyHeader TOKEN = ProxyRules.header("Authorization", HIDDEN);

  @Test
  void headers_haveTheShapeOfTheService() {
    assertThat(
            json(
                OutboundRules.none()
                    .rule(
                        ProxyRules.headers(
                            "github",
                            List.of("api.github.com", "*.github.com"),
                            TOKEN,
                            ProxyRules.header("X-Team", Secrets.plaintext("a")),
                            ProxyRules.header("X-Key", Secrets.workspace("KEY"))))))
        .isEqualTo(
            "{\"rules\":[{\"name\":\"github\",\"match_hosts\":[\"api.github.com\",\"*.github.com\"],"
                + "\"headers\":[{\"name\":\"Authorization\",\"type\":\"opaque\",\"value\":\" hidden \"},"
                + "{\"name\":\"X-Team\",\"type\":\"plaintext\",\"value\":\"a\"},"
                + "{\"name\":\"X-Key\",\"type\":\"workspace_secret\",\"value\":\"{KEY}\"}]}]}");
  }

  @Test
  void providers_haveTheShapeOfTheService() {
    assertThat(
            json(
                OutboundRules.none()
                    .rule(ProxyRules.aws(CloudAccess.awsKeys(Secrets.workspace("{ID}"), HIDDEN)))
                    .rule(
                        ProxyRules.gcp(
                            CloudAccess.gcpKey(HIDDEN).toBuilder()
                                .scopes(List.of("https://www.googleapis.com/auth/cloud-platform"))
                                .build()))
                    .rule(ProxyRules.azure(CloudAccess.azureKey("account1", HIDDEN)))))
        .isEqualTo(
            "{\"rules\":[{\"name\":\"aws\",\"type\":\"aws\",\"aws\":{\"access_key_id\":"
                + "{\"type\":\"workspace_secret\",\"value\":\"{ID}\"},\"secret_access_key\":"
                + "{\"type\":\"opaque\",\"value\":\" hidden \"}}},"
                + "{\"name\":\"gcp\",\"type\":\"gcp\",\"gcp\":{\"service_account_json\":"
                + "{\"type\":\"opaque\",\"value\":\" hidden \"},"
                + "\"scopes\":[\"https://www.googleapis.com/auth/cloud-platform\"]}},"
                + "{\"name\":\"azure\",\"type\":\"azure\",\"azure\":{\"storage_account\":\"account1\","
                + "\"account_key\":{\"type\":\"opaque\",\"value\":\" hidden \"}}}]}");
  }

  @Test
  void whatOtherClientsReject_isAllowed() {
    AwsAuth role =
        ROLE.toBuilder()
            .sessionTags(Map.of("team", " a b "))
            .subjectScope("tag:3f2b8c1e-0d4a-4a57-8a0b-6f1d2e3c4b5a")
            .build();

    assertThat(
            json(
                OutboundRules.none()
                    .rule(ProxyRules.aws(role))
                    .rule(ProxyRules.gcp(CloudAccess.gcpWorkloadIdentity("p")))
                    .rule(
                        ProxyRule.builder()
                            .name("new")
                            .type("quantum")
                            .additionalProperty("qubits", 3)
                            .build())))
        .contains("\"role_arn\":\"arn:aws:iam::1:role/r\",\"session_tags\":{\"team\":\" a b \"}")
        .contains("\"gcp\":{\"workload_identity_provider\":\"p\"}")
        .contains("{\"name\":\"new\",\"type\":\"quantum\",\"qubits\":3}");
  }

  @Test
  void attribution_hasTheShapeOfTheService() {
    ProxyHeader team = ProxyRules.header("X-Team", Secrets.plaintext("a"));

    assertThat(
            json(
                OutboundRules.none()
                    .rule(ProxyRules.attribution(team))
                    .rule(
                        ProxyRules.headers("git", List.of("git.example"), TOKEN).toBuilder()
                            .matchPort(8443)
                            .matchScheme("https")
                            .build())
                    .callback(
                        ProxyCallback.builder()
                            .url("https://auth.example/x")
                            .ttlSeconds(60)
                            .attributionHeaders(List.of("X-Run"))
                            .build())))
        .contains(
            "{\"name\":\"attribution\",\"type\":\"attribution\",\"enabled\":true,\"headers\":"
                + "[{\"name\":\"X-Team\",\"type\":\"plaintext\",\"value\":\"a\"}]}")
        .contains("\"match_port\":8443,\"match_scheme\":\"https\"")
        .contains(
            "{\"ttl_seconds\":60,\"url\":\"https://auth.example/x\","
                + "\"attribution_headers\":[\"X-Run\"]}");
  }

  @Test
  void relayRewriteAccessAndCallbacks_haveTheShapeOfTheService() {
    assertThat(
            json(
                OutboundRules.none()
                    .rule(ProxyRules.relay("vpn", "r-1", List.of("10.0.0.0/8", "db.internal:5432")))
                    .rule(ProxyRules.rewriteToHost("mirror", List.of("pypi.org"), "m.example", 443))
                    .rule(ProxyRules.rewriteToSandbox("peer", List.of("peer.test"), "box-2", 8080))
                    .allow("pypi.org", "10.1.2.3:5432")
                    .allow("pypi.org")
                    .callback(
                        "https://auth.example/x", Duration.ofMinutes(5), List.of("a.com"), TOKEN)
                    .callback("https://auth.example/y", Duration.ofHours(1), List.of("b.com"))
                    .description("d")))
        .contains("{\"name\":\"vpn\",\"type\":\"relay\",\"match_hosts\":[\"10.0.0.0/8\",")
        .contains("\"rewrite\":{\"port\":443,\"host\":\"m.example\"}")
        .contains("\"rewrite\":{\"port\":8080,\"sandbox\":\"box-2\"}")
        .contains("\"access_control\":{\"allow_list\":[\"pypi.org\"]}")
        .contains(
            "{\"match_hosts\":[\"a.com\"],\"ttl_seconds\":300,\"url\":\"https://auth.example/x\","
                + "\"request_headers\":[{\"name\":\"Authorization\"")
        .contains("{\"match_hosts\":[\"b.com\"],\"ttl_seconds\":3600,")
        .startsWith("{\"description\":\"d\"");
  }

  @Test
  void configurationFromTheService_canBeSentBackWithSecretsThatStay() throws IOException {
    ProxyConfig read =
        MOSHI
            .adapter(ProxyConfig.class)
            .fromJson(
                "{\"rules\":[{\"name\":\"r\",\"match_hosts\":[\"a.com\"],\"headers\":[{\"name\":\"X\","
                    + "\"type\":\"opaque\",\"is_set\":true}]}],\"later\":1}");

    OutboundRules again = OutboundRules.of(read);

    assertThat(json(again))
        .contains("{\"name\":\"X\",\"type\":\"opaque\",\"is_set\":true}", "\"later\":1");
    assertThatCode(() -> UpdateSandbox.nothing().outboundRules(again)).doesNotThrowAnyException();
    assertThatThrownBy(() -> CreateSandbox.fromDefault().outboundRules(again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has no value");
    assertThat(ProxyRules.unchangedHeader("X"))
        .isEqualTo(ProxyHeader.builder().name("X").type(SecretType.OPAQUE).build());
  }

  @Test
  void create_sendsTheProxyAsItIs() {
    CreateSandbox create = CreateSandbox.fromDefault();

    assertThat(sent(create)).doesNotContain("proxy_config", "mount_config");
    assertThat(sent(create.outboundRules(OutboundRules.none().deny("a.com"))))
        .contains("\"proxy_config\":{\"access_control\":{\"deny_list\":[\"a.com\"]}}");
  }

  private static String json(OutboundRules proxy) {
    return MOSHI.adapter(ProxyConfig.class).toJson(proxy.config());
  }

  private static String sent(CreateSandbox create) {
    return MOSHI.adapter(CreateBoxRequest.class).toJson(create.request(Duration.ZERO));
  }
}
