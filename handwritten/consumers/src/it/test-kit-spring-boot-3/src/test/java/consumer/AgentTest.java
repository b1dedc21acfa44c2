package consumer;

import static langsmith.sandbox.junit5.SandboxAssertions.assertThat;

import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.junit5.SandboxExtension;
import langsmith.sandbox.server.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class AgentTest {
  @RegisterExtension
  static final SandboxExtension sandboxes = SandboxExtension.builder().build();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("sandbox.endpoint", () -> sandboxes.server().endpoint());
    registry.add("sandbox.key", () -> sandboxes.server().apiKey());
  }

  @Test
  void build_runsOnce(@Autowired SandboxClient client, Recording recording) {
    assertThat(Agent.build(client)).isEqualTo("1+2+3\n");
    assertThat(recording).ran("seq 3 | paste -sd+ | tee sum").once();
  }
}
