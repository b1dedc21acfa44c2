// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.CommandProtocolException;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames as no well-behaved server of today sends them. */
class CommandFramesIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  @Test
  void charactersInFramesOfTheirOwn_arriveWhole() {
    String text = "a é 砂 🏖️ 👩‍👩‍👧 🚀".repeat(20);
    service.sandbox().write("text", text);
    service.faults().next(Fault.splitCodePoints());

    try (CommandHandle handle = service.sandbox().start("cat text")) {
      assertThat(Received.of(handle).stdout()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64 * 1024 + 1, 1024 * 1024, 8 * 1024 * 1024})
  void largeFrame_isAccepted(int bytes) {
    String frame = "{\"type\":\"stdout\",\"offset\":0,\"data\":\"" + "x".repeat(bytes) + "\"}";
    service.faults().next(Fault.sendRaw(frame));

    try (CommandHandle handle = service.sandbox().start("exit 3")) {
      assertThat(Received.of(handle).stdout()).hasSize(bytes);
      assertThat(handle.result().exitCode()).isEqualTo(3);
    }
  }

  @Test
  void frameAboveTheLimit_isAProtocolError() {
    service.faults().next(Fault.sendRaw("{\"type\":\"x\",\"y\":\"" + "x".repeat(70_000) + "\"}"));
    WebSocketOptions narrow = WebSocketOptions.defaults().maxFrameBytes(65_536);
    try (SandboxClient client = service.anotherClient().webSocket(narrow).build()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
      CommandProtocolException error =
          catchThrowableOfType(CommandProtocolException.class, () -> sandbox.run("true"));

      assertThat(error.clause()).isEqualTo("C4");
      assertThat(error).hasMessageContaining("larger than the limit of 65536 bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"telemetry\",\"load\":[1,2]}",
        "{\"type\":\"stdin_ready\"}",
        "{\"type\":\"\"}",
        "{\"more\":{\"type\":\"exit\"},\"type\":\"news\",\"exit_code\":1}"
      })
  void unknownFrame_isIgnored(String frame) {
    service.faults().next(Fault.sendRaw(frame));

    try (CommandHandle handle = service.sandbox().start("echo out; exit 4")) {
      assertThat(handle.result().exitCode()).isEqualTo(4);
      assertThat(handle.result().stdout()).isEqualTo("out\n");
    }
  }

  @Test
  void unknownErrorType_endsTheCommandAndIsKept() {
    service
        .faults()
        .next(
            Fault.sendRaw(
                "{\"type\":\"error\",\"error_type\":\"OfTomorrow\",\"error\":\"new\",\"hint\":[]}"));
    try (CommandHandle handle = service.sandbox().start("sleep 1000")) {
      CommandFailedException failed =
          catchThrowableOfType(CommandFailedException.class, handle::result);

      assertThat(failed.errorType()).isEqualTo("OfTomorrow");
      assertThat(failed).hasMessageContaining("new");
      try (CommandHandle again = service.sandbox().attach(handle.commandId())) {
        again.kill();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "not json | E3",
        "[] | E3",
        "{\"offset\":0} | E3",
        "{\"type\":\"exit\"} | E3",
        "{\"type\":\"exit\",\"exit_code\":\"0\"} | E3",
        "{\"type\":\"stdout\"} | E3",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":-1} | E3",
        "{\"type\":\"stdout\",\"data\":\"x\",\"offset\":1.5} | E3"
      })
  void malformedFrame_isAProtocolErrorThatNamesTheClause(String frame, String clause) {
    service.faults().next(Fault.sendRaw(frame));

    CommandProtocolException error = runToTheProtocolError();

    assertThat(error.clause()).isEqualTo(clause);
    assertThat(error)
        .hasMessageContaining("violated clause " + clause)
        .hasMessageNotContaining("\n");
  }

  @Test
  void messageThatIsNotUtf8_isAProtocolError() {
    byte[] message =
        "{\"type\":\"stdout\",\"offset\":0,\"data\":\"\u00ff\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    service.faults().next(Fault.sendRaw(0, message));

    assertThat(runToTheProtocolError().clause()).isEqualTo("E3");
  }

  /** Also shows that the error leaves the command running. */
  private static CommandProtocolException runToTheProtocolError() {
    CommandProtocolException error =
        catchThrowableOfType(
            CommandProtocolException.class, () -> service.sandbox().run("sleep 1000"));
    try (CommandHandle again = service.sandbox().attach(error.commandId())) {
      again.kill();
      assertThat(again.result().exitCode()).isEqualTo(137);
    }
    return error;
  }
}
