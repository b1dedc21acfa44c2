// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.api.model.CreateServiceUrlRequest;
import langsmith.sandbox.api.model.ServiceAccess;
import langsmith.sandbox.network.ServiceLink;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service behind a link with a login verifies who asks, against the keys of the local server. */
class LoginLinkIT {
  private final BlockingQueue<Headers> received = new LinkedBlockingQueue<>();
  private HttpServer service;
  private SandboxServer server;
  private SandboxClient client;
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    service.start();
    server = SandboxServer.start();
    client = SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
  }

  @AfterEach
  void stop() {
    sandbox.close();
    client.close();
    server.close();
    service.stop(0);
  }

  private Headers request(URI url, String... headers) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(url).headers(headers).build();
    int status =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8)).statusCode();
    assertThat(status).isEqualTo(204);
    return received.remove();
  }

  @Test
  void serviceBehindALogin_learnsWhoAsks_andCannotBeToldOtherwise() throws Exception {
    URI link =
        URI.create(
            sandbox
                .links()
                .create(
                    CreateServiceUrlRequest.builder()
                        .port(service.getAddress().getPort())
                        .access(ServiceAccess.WORKSPACE)
                        .build())
                .serviceUrl());
    Headers seen =
        request(
            link,
            "X-Api-Key",
            server.apiKey(),
            "X-Langsmith-User-Id",
            "forged",
            TokenVerifier.USER_TOKEN_HEADER,
            "forged");
    TokenVerifier verifier =
        TokenVerifier.forEndpoint(URI.create(server.endpoint())).issuer(server.endpoint()).build();
    UserIdentity user =
        verifier.verifyUser(seen.getFirst(TokenVerifier.USER_TOKEN_HEADER), link.toString());
    assertThat(user.subject())
        .isEqualTo(seen.getFirst("X-Langsmith-User-Id"))
        .isNotEqualTo("forged");
    assertThat(user.email()).isEqualTo(seen.getFirst("X-Langsmith-User-Email"));
    assertThatThrownBy(
            () ->
                verifier.verifyUser(
                    seen.getFirst(TokenVerifier.USER_TOKEN_HEADER), "other.example"))
        .isInstanceOf(TokenVerificationException.class);
  }

  @Test
  void serviceBehindAToken_learnsNothing_andCannotBeToldOtherwise() throws Exception {
    ServiceLink link = sandbox.service(service.getAddress().getPort()).link();
    Headers seen =
        request(
            link.url(),
            "X-Langsmith-Sandbox-Service-Token",
            String.valueOf(link.token()),
            "X-Langsmith-User-Id",
            "forged",
            TokenVerifier.USER_TOKEN_HEADER,
            "forged");
    assertThat(seen.keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("x-langsmith-user"));
  }

  @Test
  void keysOfAServerThatIsGone_areAClearError() throws Exception {
    TokenVerifier verifier = TokenVerifier.forEndpoint(URI.create("http://127.0.0.1:9")).build();
    assertThatThrownBy(
            () -> verifier.verifyUser("eyJhbGciOiJFZERTQSIsImtpZCI6ImEifQ.e30.AA", "box.example"))
        .isInstanceOf(TokenVerificationException.class)
        .hasMessageContaining("keys cannot be read");
  }
}
