// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionException;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Commands at and above the size of a message (clause H7), and labels of any characters. */
@Tag("long")
final class LargeMessagesIT {
  private static final int LIMIT = 16 << 20;

  private static SandboxServer server;
  private static SandboxClient client;
  private static Sandbox box;

  @BeforeAll
  static void start() {
    server = SandboxServer.start();
    client = SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
    box = client.sandboxes().create(CreateSandbox.fromDefault());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void commandThatIsLargerThanAMessage_isRefusedBeforeAnythingIsSent() {
    Command large = Command.of(": " + "a".repeat(17_000_000));
    assertThatThrownBy(() -> box.run(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a message may have " + LIMIT)
        .hasMessageContaining("stdin(…)");
    assertThatThrownBy(() -> box.start(large)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> box.async().call(s -> s.run(large)).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void variablesThatAreLargerThanAMessage_areRefusedBeforeAnythingIsSent() {
    Command large = Command.of("true").env("A", "x".repeat(9_000_000));
    // Each control character has six bytes as JSON.
    Command escaped = Command.of("true").env("A", "\u0001".repeat(3_000_000));
    for (Command each : List.of(large.env("B", "y".repeat(9_000_000)), escaped)) {
      assertThatThrownBy(() -> box.run(each))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a message may have " + LIMIT)
          .hasMessageNotContaining("xxx");
    }
  }

  @Test
  void commandOfAFewMegabytes_endsInOneLineOfTheServer() {
    // More than the machine passes to a program, and less than a message may have.
    assertThatThrownBy(() -> box.run(Command.of(": " + "a".repeat(3_000_000))))
        .isInstanceOf(langsmith.sandbox.error.SandboxException.class)
        .hasMessageNotContaining("aaa");
  }

  @Test
  void labelsOfAnyCharacters_areFound() {
    List<String> nasty =
        List.of("\"", "\\", "a\\\"b", "a&label=b", "%41", "a+b c", "[1]", "grün 😀", "x\ny", "a=b");
    CreateSandbox create = CreateSandbox.fromDefault();
    for (int i = 0; i < nasty.size(); i++) {
      create = create.label("k" + i, nasty.get(i));
    }
    Sandbox labelled = client.sandboxes().create(create);
    for (int i = 0; i < nasty.size(); i++) {
      SandboxQuery query = SandboxQuery.all().label("k" + i, nasty.get(i));
      assertThat(client.sandboxes().list(query).toList())
          .as(nasty.get(i))
          .extracting(SandboxInfo::name)
          .containsExactly(labelled.name());
      SandboxQuery other = SandboxQuery.all().label("k" + i, nasty.get(i) + "\\");
      assertThat(client.sandboxes().list(other).toList()).as(nasty.get(i)).isEmpty();
    }
  }
}
