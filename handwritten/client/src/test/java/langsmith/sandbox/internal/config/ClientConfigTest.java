// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.config.ProxyOptions;
import langsmith.sandbox.config.WebSocketOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientConfigTest {

  @ParameterizedTest
  @CsvSource({
    "https://h, https://h/api/v2/sandboxes",
    "https://h/, https://h/api/v2/sandboxes",
    "https://h/api, https://h/api/v2/sandboxes",
    "https://h/api/, https://h/api/v2/sandboxes",
    "https://h/api/v1, https://h/api/v2/sandboxes",
    "https://h/tenant/api/v1/, https://h/tenant/api/v2/sandboxes",
    "https://h/api/api, https://h/api/api/v2/sandboxes",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/api/v2/sandboxes",
  })
  void endpoint_isNormalised(String endpoint, String expected) {
    assertThat(builder(Map.of()).endpoint(endpoint).build().baseUrl()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/v2/sandboxes, https://h/v2/sandboxes",
    "https://h/api/v2/sandboxes/, https://h/api/v2/sandboxes",
    "https://h/api/v2/sandboxes///, https://h/api/v2/sandboxes",
    "https://h/api, https://h/api",
  })
  void apiUrl_isTakenVerbatimWithoutTrailingSlashes(String apiUrl, String expected) {
    assertThat(builder(Map.of()).apiUrl(apiUrl).build().baseUrl()).hasToString(expected);
  }

  @Test
  void nothingSet_isThePublicServiceWithoutKey() {
    ClientConfig config = builder(Map.of()).build();

    assertThat(config.baseUrl()).hasToString("https://api.smith.langchain.com/api/v2/sandboxes");
    assertThat(config.hasCredentials()).isFalse();
    assertThat(config.headers().asMap()).containsOnlyKeys("User-Agent");
  }

  @Test
  void keySupplier_replacesEveryOtherKeyButAHeader() {
    ClientConfig config =
        builder(Map.of("LANGSMITH_API_KEY", "of-environment"))
            .apiKey("fixed")
            .apiKey(() -> "supplied")
            .build();

    assertThat(config.hasCredentials()).isTrue();
    assertThat(config.headers().asMap()).doesNotContainKey(ClientConfig.API_KEY_HEADER);
    assertThat(config.currentHeaders().asMap()).containsEntry("X-Api-Key", "supplied");
    assertThat(config.toString()).contains("API key supplier").doesNotContain("supplied");
    assertThat(
            builder(Map.of())
                .apiKey(() -> "supplied")
                .header("x-api-key", "of-header")
                .build()
                .currentHeaders()
                .asMap())
        .containsEntry("X-Api-Key", "of-header");
    assertThat(
            builder(Map.of())
                .apiKey(() -> "supplied")
                .apiKey("fixed")
                .build()
                .currentHeaders()
                .asMap())
        .containsEntry("X-Api-Key", "fixed");
  }

  @Test
  void environment_namesEndpointAndKey() {
    ClientConfig config =
        builder(Map.of("LANGSMITH_ENDPOINT", "https://env", "LANGSMITH_API_KEY", "k1")).build();

    assertThat(config.baseUrl().host()).isEqualTo("env");
    assertThat(config.headers().asMap()).containsEntry("X-Api-Key", "k1");
  }

  @Test
  void olderPrefix_isTheFallback() {
    ClientConfig config =
        builder(
                Map.of(
                    "LANGSMITH_ENDPOINT", " ",
                    "LANGCHAIN_ENDPOINT", "https://older",
                    "LANGSMITH_API_KEY", "newer",
                    "LANGCHAIN_API_KEY", "older"))
            .build();

    assertThat(config.baseUrl().host()).isEqualTo("older");
    assertThat(config.headers().asMap()).containsEntry("X-Api-Key", "newer");
  }

  @Test
  void explicitSettings_winOverTheEnvironment() {
    ClientConfig config =
        builder(Map.of("LANGSMITH_ENDPOINT", "https://env", "LANGSMITH_API_KEY", "env"))
            .apiUrl("https://explicit/v2/sandboxes")
            .apiKey("explicit")
            .build();

    assertThat(config.baseUrl().host()).isEqualTo("explicit");
    assertThat(config.headers().asMap()).containsEntry("X-Api-Key", "explicit");
  }

  @Test
  void blankExplicitSettings_countAsNotSet() {
    ClientConfig config =
        builder(Map.of("LANGSMITH_ENDPOINT", "https://env", "LANGSMITH_API_KEY", "env"))
            .endpoint("")
            .apiUrl(" ")
            .apiKey("")
            .build();

    assertThat(config.baseUrl().host()).isEqualTo("env");
    assertThat(config.headers().asMap()).containsEntry("X-Api-Key", "env");
  }

  @Test
  void endpointAndApiUrl_excludeEachOther() {
    ClientConfig.Builder both = builder(Map.of()).endpoint("https://a").apiUrl("https://b");

    assertThatThrownBy(both::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exclude each other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lsv2_pt_secret", "ftp://h", "h:80", "///"})
  void endpointThatIsNoAddress_isRejectedWithoutRepeatingIt(String endpoint) {
    ClientConfig.Builder wrong = builder(Map.of()).endpoint(endpoint);

    assertThatThrownBy(wrong::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("endpoint must be an http or https URL")
        .hasMessageNotContaining(endpoint);
  }

  @Test
  void endpointWithCredentials_isRejectedWithoutRepeatingThem() {
    ClientConfig.Builder wrong = builder(Map.of()).endpoint("https://user:hidden@h");

    assertThatThrownBy(wrong::build)
        .hasMessageContaining("must not contain a user")
        .hasMessageNotContaining("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://h/v2/sandboxes", "https://h/api/v2/sandboxes/"})
  void endpointThatIsAFullBase_pointsToApiUrl(String endpoint) {
    ClientConfig.Builder wrong = builder(Map.of()).endpoint(endpoint);

    assertThatThrownBy(wrong::build).hasMessageContaining("apiUrl(…)");
  }

  @Test
  void endpointWithQuery_isRejected() {
    ClientConfig.Builder wrong = builder(Map.of()).apiUrl("https://h/v2/sandboxes?x=1");

    assertThatThrownBy(wrong::build).hasMessageContaining("query");
  }

  @Test
  void callersHeader_winsOverTheKeyInAnyCase() {
    ClientConfig config =
        builder(Map.of()).apiKey("key").header("x-api-key", "mine").header("X-Extra", "1").build();

    assertThat(config.headers().asMap())
        .containsEntry("X-API-KEY", "mine")
        .containsEntry("x-extra", "1")
        .hasSize(3);
  }

  @Test
  void tenantAndCustomHeaders_comeFromTheEnvironment() {
    ClientConfig config =
        builder(
                Map.of(
                    "LANGSMITH_TENANT_ID", " t-1 ",
                    "LANGCHAIN_CUSTOM_HEADERS", "X-One: 1\r\n\n x-two :a:b \nX-Api-Key: env"))
            .build();

    assertThat(config.headers().asMap())
        .containsEntry("X-Tenant-Id", "t-1")
        .containsEntry("X-One", "1")
        .containsEntry("X-Two", "a:b")
        .containsEntry("X-Api-Key", "env");
    assertThat(config.hasCredentials()).isTrue();
  }

  @Test
  void headers_callerOverKeyOverEnvironment() {
    ClientConfig config =
        builder(
                Map.of(
                    "LANGSMITH_TENANT_ID", "t-1",
                    "LANGCHAIN_CUSTOM_HEADERS",
                        "x-api-key: env\nx-tenant-id: t-2\nuser-agent: env\nx-mine: env"))
            .apiKey("key")
            .header("X-MINE", "caller")
            .build();

    assertThat(config.headers().asMap())
        .containsEntry("X-Api-Key", "key")
        .containsEntry("X-Tenant-Id", "t-2")
        .containsEntry("User-Agent", "env")
        .containsEntry("X-Mine", "caller")
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ok: 1\nhidden", "ok: 1\n: hidden", "ok: 1\nhid den: x", "a: 1\nb: hiddé"})
  void customHeadersThatAreNone_areRejectedByLineWithoutRepeatingThem(String headers) {
    ClientConfig.Builder wrong = builder(Map.of("LANGCHAIN_CUSTOM_HEADERS", headers));

    assertThatThrownBy(wrong::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("LANGCHAIN_CUSTOM_HEADERS, line 2 must be")
        .hasMessageNotContaining("hid");
  }

  @Test
  void baseUrlOfTheEnvironment_isTheLastResort() {
    Map<String, String> base = Map.of("LANGCHAIN_BASE_URL", "https://base/api");

    assertThat(builder(base).build().baseUrl()).hasToString("https://base/api/v2/sandboxes");
    assertThat(builder(base).endpoint("https://mine").build().baseUrl().host()).isEqualTo("mine");
    assertThat(
            builder(
                    Map.of(
                        "LANGCHAIN_BASE_URL",
                        "https://base",
                        "LANGCHAIN_ENDPOINT",
                        "https://endpoint"))
                .build()
                .baseUrl()
                .host())
        .isEqualTo("endpoint");
  }

  @Test
  void userAgent_namesTheLibraryAndItsVersion() {
    assertThat(builder(Map.of()).build().headers().asMap().get("User-Agent"))
        .matches("langsmith-sandbox-java/[0-9]+\\.[0-9]+\\..+");
  }

  @Test
  void keyWithLineBreak_isRejectedWithoutRepeatingIt() {
    ClientConfig.Builder builder = builder(Map.of());

    assertThatThrownBy(() -> builder.apiKey("hidden\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Api-Key")
        .hasMessageContaining("U+000A at index 6")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void toString_showsNoSecret() {
    ClientConfig config =
        builder(Map.of())
            .apiKey("hidden1")
            .header("Authorization", "hidden2")
            .proxy(ProxyOptions.http("proxy", 3128).credentials("hidden3", "hidden4"))
            .build();

    assertThat(config.toString())
        .contains("API key set", "Authorization", "proxy:3128")
        .doesNotContain("hidden");
  }

  @Test
  void negativeTimeout_isRejected() {
    ClientConfig.Builder builder = builder(Map.of());

    assertThatThrownBy(() -> builder.requestTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("requestTimeout must not be negative");
  }

  @Test
  void webSocketLimits_haveDefaults() {
    assertThat(builder(Map.of()).build().webSocket())
        .isEqualTo(
            new WebSocketSettings(
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(120),
                Duration.ofSeconds(30),
                33_554_432,
                0));
  }

  @Test
  void webSocketLimits_comeFromTheEnvironment() {
    WebSocketSettings settings =
        builder(
                Map.of(
                    "LANGSMITH_SANDBOX_WS_TIMEOUT_OPEN", "1.5",
                    "LANGCHAIN_SANDBOX_WS_TIMEOUT_PING_INTERVAL", " 2 ",
                    "LANGSMITH_SANDBOX_WS_TIMEOUT_PING", "0",
                    "LANGSMITH_SANDBOX_WS_TIMEOUT_CLOSE", "-1",
                    "LANGSMITH_SANDBOX_WS_TIMEOUT_CONNECT_BUDGET", "inf"))
            .build()
            .webSocket();

    assertThat(settings.openTimeout()).isEqualTo(Duration.ofMillis(1500));
    assertThat(settings.pingInterval()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.pongTimeout()).isZero();
    assertThat(settings.closeTimeout()).isZero();
    assertThat(settings.connectBudget()).isEqualTo(WebSocketSettings.DEFAULTS.connectBudget());
  }

  @Test
  void silenceOfEventStreams_comesFromTheBuilderTheEnvironmentOrTheDefault() {
    Map<String, String> environment = Map.of("LANGSMITH_SANDBOX_SSE_TIMEOUT_READ", "2.5");

    assertThat(builder(Map.of()).build().eventReadTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(builder(environment).build().eventReadTimeout()).isEqualTo(Duration.ofMillis(2500));
    assertThat(
            builder(environment).eventReadTimeout(Duration.ofSeconds(7)).build().eventReadTimeout())
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(
            builder(Map.of("LANGSMITH_SANDBOX_SSE_TIMEOUT_READ", "-1")).build().eventReadTimeout())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "NaN", "1s", ""})
  void webSocketLimitThatIsNoNumber_isIgnored(String value) {
    assertThat(
            builder(Map.of("LANGSMITH_SANDBOX_WS_TIMEOUT_OPEN", value))
                .build()
                .webSocket()
                .openTimeout())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void explicitWebSocketLimit_winsOverTheEnvironment() {
    WebSocketSettings settings =
        builder(Map.of("LANGSMITH_SANDBOX_WS_TIMEOUT_OPEN", "1"))
            .webSocket(
                WebSocketOptions.defaults()
                    .openTimeout(Duration.ZERO)
                    .pongTimeout(Duration.ofSeconds(3))
                    .closeTimeout(Duration.ofSeconds(4))
                    .maxFrameBytes(65536))
            .build()
            .webSocket();

    assertThat(settings.openTimeout()).isZero();
    assertThat(settings.pongTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.closeTimeout()).isEqualTo(Duration.ofSeconds(4));
    assertThat(settings.maxFrameBytes()).isEqualTo(65536);
  }

  @Test
  void webSocketOptionsThatCannotBe_areRejected() {
    WebSocketOptions options = WebSocketOptions.defaults();

    assertThatThrownBy(() -> options.maxFrameBytes(65535)).hasMessageContaining("at least 65536");
    assertThatThrownBy(() -> options.pingInterval(Duration.ofNanos(-1)))
        .hasMessageContaining("pingInterval must not be negative");
  }

  private static ClientConfig.Builder builder(Map<String, String> environment) {
    return ClientConfig.builder().environment(environment::get);
  }
}
