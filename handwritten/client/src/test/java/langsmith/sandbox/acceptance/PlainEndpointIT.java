// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client of a plain endpoint prepares no TLS: here the runtime's trust store cannot be read. */
class PlainEndpointIT {
  private static final String TYPE = "javax.net.ssl.trustStoreType";

  @RegisterExtension static final LocalService service = LocalService.standard();

  private @Nullable String typeBefore;

  @BeforeEach
  void breakTrustStore() {
    typeBefore = System.getProperty(TYPE);
    System.setProperty(TYPE, "none");
  }

  @AfterEach
  void restoreTrustStore() {
    if (typeBefore == null) {
      System.clearProperty(TYPE);
    } else {
      System.setProperty(TYPE, typeBefore);
    }
  }

  @Test
  void requestsCommandsAndFiles_readNoTrustStore() {
    try (SandboxClient client = service.anotherClient().build()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
      assertThat(sandbox.run("echo out").stdout()).isEqualTo("out\n");
      sandbox.files().write("file", "text");
      assertThat(sandbox.files().readText("file")).isEqualTo("text");
    }
  }

  @Test
  void secureEndpoint_needsItWhenTheClientIsCreated() {
    SandboxClient.Builder builder = service.anotherClient().endpoint("https://localhost:1");
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no usable TLS");
  }
}
