// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class SandboxClientTest {

  @Test
  void environment_namesEndpointAndKey() {
    Map<String, String> environment =
        Map.of("LANGSMITH_ENDPOINT", "https://h/api/v1", "LANGSMITH_API_KEY", "hidden");

    try (SandboxClient client = SandboxClient.builder().environment(environment::get).build()) {
      assertThat(client.api().baseUrl()).hasToString("https://h/api/v2/sandboxes/");
      assertThat(client.toString())
          .contains("https://h/api/v2/sandboxes", "API key set")
          .doesNotContain("hidden");
    }
  }

  @Test
  void explicitBase_isUsedAsItIs() {
    try (SandboxClient client = builder().apiUrl("https://h/v2/sandboxes").build()) {
      assertThat(client.api().baseUrl()).hasToString("https://h/v2/sandboxes/");
    }
  }

  @Test
  void wrongValues_areRejectedWhereTheyAreSet() {
    SandboxClient.Builder builder = builder();

    assertThatThrownBy(() -> builder.header("a b", "v"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.apiKey("hidden\r"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hidden");
    assertThatThrownBy(() -> builder.connectTimeout(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void create_readsTheEnvironmentAsTheBuilderDoes() {
    try (SandboxClient created = SandboxClient.create();
        SandboxClient built = SandboxClient.builder().build()) {
      assertThat(created).hasToString(built.toString());
    }
  }

  @Test
  void callbackExecutor_completesFuturesAndIsLeftAlone() throws InterruptedException {
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    try (SandboxClient client = builder().callbackExecutor(tasks::add).build()) {
      CompletableFuture<String> call = client.async().call(c -> "done");
      Runnable completion = tasks.take();
      assertThat(call).isNotDone();

      completion.run();

      assertThat(call).isCompletedWithValue("done");
    }
  }

  @Test
  void closedClient_saysSoWithoutSending() {
    SandboxClient client = builder().build();
    Sandboxes sandboxes = client.sandboxes();

    client.close();
    client.close();

    assertThatThrownBy(() -> sandboxes.get("box"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client is closed");
  }

  private static SandboxClient.Builder builder() {
    return SandboxClient.builder().environment(Map.<String, String>of()::get);
  }
}
