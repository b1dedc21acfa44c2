// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests through forwarded ports, whose Host is not that of the loopback interface. */
final class AllowedHostsIT {
  private static final String BOXES = "/v2/sandboxes/boxes";

  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server =
        SandboxServer.builder()
            .allowHost("sandbox.internal")
            .allowHost("Dev.Example.COM:9000")
            .allowHost("[fd00::1]")
            .allowHost("localhost")
            .start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private static RawHttp.Reply get(String path, String... headers) throws Exception {
    List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1"));
    lines.addAll(List.of(headers));
    lines.add("X-Api-Key: " + server.apiKey());
    return RawHttp.send(server, lines.toArray(String[]::new));
  }

  @Test
  void otherAddress_isListenedOnAndServedByItsName() throws Exception {
    try (SandboxServer other = SandboxServer.builder().host("127.0.0.2").start();
        Caller there = new Caller(other)) {
      assertThat(other.endpoint()).startsWith("http://127.0.0.2:");
      assertThat(there.box(new JsonObject()).getString("dataplane_url"))
          .startsWith(other.endpoint() + "/sb/");
      int port = URI.create(other.endpoint()).getPort();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void addressThatOtherMachinesReach_needsAKeyAndAHost() {
    SandboxServer.Builder open = SandboxServer.builder().host("0.0.0.0");
    assertThatThrownBy(open::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("0.0.0.0")
        .hasMessageContaining("key");
    assertThatThrownBy(open.apiKey("secret-1")::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("allow at least one")
        .hasMessageNotContaining("secret-1");
    assertThatThrownBy(() -> open.host("localhost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an IP address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sandbox.internal",
        "sandbox.internal:80",
        "SANDBOX.internal:12345",
        "dev.example.com:9000",
        "[fd00::1]:8080",
        "localhost:9000"
      })
  void allowedHost_isServedAndFindsItselfInAddresses(String host) throws Exception {
    RawHttp.Reply reply = get(BOXES + "/" + box.getString("name"), "Host: " + host);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(new JsonObject(reply.body()).getString("dataplane_url"))
        .isEqualTo("http://" + host.toLowerCase(Locale.ROOT) + "/sb/" + box.getString("id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other.internal",
        "sandbox.internal.evil.example",
        "evil.sandbox.internal",
        "sandbox.internal.",
        "dev.example.com",
        "dev.example.com:9001",
        "[fd00::2]:8080",
        "127.0.0.1:9000",
        "sandbox.internal@evil.example"
      })
  void otherHost_isRefused(String host) throws Exception {
    assertThat(get(BOXES, "Host: " + host).status()).isIn(400, 421);
  }

  @Test
  void allowedHost_isRefusedByAServerWithoutIt() throws Exception {
    try (SandboxServer plain = SandboxServer.start()) {
      RawHttp.Reply reply =
          RawHttp.send(
              plain,
              "GET " + BOXES + " HTTP/1.1",
              "Host: sandbox.internal",
              "X-Api-Key: " + plain.apiKey());
      assertThat(reply.status()).isEqualTo(421);
    }
  }

  /** A forwarder may pass the Host of this machine on, and the Origin of the page as it is. */
  @ParameterizedTest
  @CsvSource({
    "sandbox.internal,http://sandbox.internal,200",
    "sandbox.internal,https://sandbox.internal,200",
    "LOOPBACK,https://sandbox.internal,200",
    "LOOPBACK,https://sandbox.internal/,200",
    "dev.example.com:9000,http://dev.example.com:9000,200",
    "dev.example.com:9000,http://dev.example.com,403",
    "sandbox.internal,http://evil.example,403",
    "LOOPBACK,http://evil.example,403",
    "sandbox.internal,null,403"
  })
  void originOfAnAllowedHost_isServed(String host, String origin, int status) throws Exception {
    String ours = "127.0.0.1:" + RawHttp.port(server);
    RawHttp.Reply reply =
        get(BOXES, "Host: " + host.replace("LOOPBACK", ours), "Origin: " + origin);
    assertThat(reply.status()).isEqualTo(status);
  }

  @Test
  void allowedHost_stillNeedsTheKey() throws Exception {
    RawHttp.Reply reply =
        RawHttp.send(server, "GET " + BOXES + " HTTP/1.1", "Host: sandbox.internal");
    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void forwarderThatEndsTls_getsHttpsAddresses() throws Exception {
    String path = BOXES + "/" + box.getString("name");
    RawHttp.Reply reply = get(path, "Host: sandbox.internal", "X-Forwarded-Proto: https");
    assertThat(new JsonObject(reply.body()).getString("dataplane_url"))
        .startsWith("https://sandbox.internal/sb/");
    RawHttp.Reply local =
        get(path, "Host: 127.0.0.1:" + RawHttp.port(server), "X-Forwarded-Proto: https");
    assertThat(new JsonObject(local.body()).getString("dataplane_url"))
        .startsWith(server.endpoint() + "/sb/");
  }

  @Test
  void links_nameTheAllowedHost() throws Exception {
    String body = "{\"port\": 8080}";
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            "POST " + BOXES + "/" + box.getString("name") + "/service-url HTTP/1.1",
            "Host: sandbox.internal",
            "X-Api-Key: " + server.apiKey(),
            "Content-Type: application/json",
            "Content-Length: " + body.length(),
            "",
            body);
    assertThat(new JsonObject(reply.body()).getString("service_url"))
        .startsWith("http://sandbox.internal/svc/");
  }

  @Test
  void socketThroughAnAllowedHost_isOpened() throws Exception {
    RawHttp.Reply reply =
        get(
            "/sb/" + box.getString("id") + "/execute/ws",
            "Host: dev.example.com:9000",
            "Origin: http://dev.example.com:9000",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");
    assertThat(reply.status()).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://a", "a/b", "a:b", "a:99999", "*", "a b", "a.", "[::1"})
  void whatIsNoHost_isRefusedAtOnce(String host) {
    assertThatThrownBy(() -> SandboxServer.builder().allowHost(host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + host + "' is not a host");
  }
}
