package consumer;

import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Agent {
  @Bean
  SandboxClient sandboxes(
      @Value("${sandbox.endpoint}") String endpoint, @Value("${sandbox.key}") String key) {
    return SandboxClient.builder().endpoint(endpoint).apiKey(key).build();
  }

  /** What the application does: builds in a new sandbox. */
  static String build(SandboxClient client) {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      return sandbox.run("seq 3 | paste -sd+ | tee sum").stdout();
    }
  }
}
