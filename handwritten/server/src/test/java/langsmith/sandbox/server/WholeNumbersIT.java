// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON has one kind of number, so 8080.0 is an integer. */
final class WholeNumbersIT {
  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8080.0", "8080.000", "8.08e3", "80800e-1", "8080"})
  void portWithoutAFraction_isAnInteger(String port) throws Exception {
    Caller.Answer answer =
        caller.call(
            "POST",
            Caller.PREFIX + "/boxes/" + box.getString("name") + "/service-url",
            "{\"port\":" + port + ",\"expires_in_seconds\":6.0e1}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().getString("service_url")).contains("/8080/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8080.5", "8080.0000000001", "1e99", "-1.0", "65536.0"})
  void portThatIsNone_isInvalid(String port) throws Exception {
    Caller.Answer answer =
        caller.call(
            "POST",
            Caller.PREFIX + "/boxes/" + box.getString("name") + "/service-url",
            "{\"port\":" + port + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void sizesAndTimesWithoutAFraction_areIntegers() throws Exception {
    Caller.Answer answer =
        caller.call(
            "POST",
            Caller.PREFIX + "/boxes",
            "{\"vcpus\":1.0,\"mem_bytes\":2147483648.0,\"fs_capacity_bytes\":1.6e10,"
                + "\"idle_ttl_seconds\":600.0,\"delete_after_stop_seconds\":0.0}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().getLong("mem_bytes")).isEqualTo(1L << 31);
    assertThat(answer.json().getLong("fs_capacity_bytes")).isEqualTo(16_000_000_000L);
    String path = Caller.PREFIX + "/boxes/" + answer.json().getString("name");
    assertThat(caller.call("PATCH", path, "{\"idle_ttl_seconds\":120.0}").status()).isEqualTo(200);
  }

  @Test
  void limitsOfCommandsWithoutAFraction_areIntegers() throws Exception {
    Caller.Answer answer =
        caller.call(
            "POST",
            Caller.data(box, "/execute", ""),
            "{\"command\":\"echo ok\",\"timeout\":6.0e1}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Caller.Answer found =
        caller.call(
            "POST",
            "/sb/" + box.getString("id") + "/glob",
            "{\"path\":\"/\",\"pattern\":\"*\",\"limit\":1.0}");
    assertThat(found.status()).as(found.body()).isEqualTo(200);
  }

  @Test
  void pageSizeWithoutAFraction_isAnInteger() throws Exception {
    assertThat(caller.get(Caller.PREFIX + "/boxes?page_size=2.0").status()).isEqualTo(200);
    assertThat(caller.get(Caller.PREFIX + "/boxes?limit=2.0&offset=0.0").status()).isEqualTo(200);
    assertThat(caller.get(Caller.PREFIX + "/boxes?limit=2.5").status()).isEqualTo(422);
  }

  @Test
  void numbersInFramesWithoutAFraction_areIntegers() {
    CompletableFuture<String> first = new CompletableFuture<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("X-Api-Key", server.apiKey())
            .buildAsync(
                URI.create(box.getString("dataplane_url").replace("http", "ws") + "/execute/ws"),
                new WebSocket.Listener() {
                  @Override
                  public @Nullable CompletionStage<?> onText(
                      WebSocket from, CharSequence data, boolean last) {
                    first.complete(data.toString());
                    from.request(1);
                    return null;
                  }
                })
            .join();
    socket
        .sendText(
            "{\"type\":\"execute\",\"command\":\"true\",\"timeout_seconds\":6.0e1,"
                + "\"idle_timeout_seconds\":-1.0,\"ttl_seconds\":60.0}",
            true)
        .join();
    assertThat(first.orTimeout(60, TimeUnit.SECONDS).join()).contains("\"started\"");
    socket.abort();
  }
}
