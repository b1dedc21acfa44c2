// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.internal.command.CommandInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandProcessTest {
  private final FakeStream stream = new FakeStream(null);
  private final CommandHandle handle = new CommandHandle(stream.started());
  private final Process process = handle.asProcess();

  @AfterEach
  void tearDown() {
    stream.end();
  }

  @Test
  void exit_isTheStatedCodeEvenWithUnreadOutput() throws Exception {
    CompletableFuture<Process> onExit = process.onExit();
    assertThat(process.isAlive()).isTrue();
    assertThat(process.pid()).isEqualTo(4711);
    assertThatThrownBy(process::exitValue).isInstanceOf(IllegalThreadStateException.class);
    assertThat(process.waitFor(0, TimeUnit.SECONDS)).isFalse();
    stream.stdout("unread");
    stream.exit(42);

    assertThat(process.waitFor()).isEqualTo(42);
    assertThat(process.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(42);
    assertThat(process.isAlive()).isFalse();
    assertThat(onExit.join()).isSameAs(process);
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("unread");
  }

  @Test
  void anotherEnd_hasNoCode() throws Exception {
    stream.error("CommandError");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(process::waitFor)
        .withCauseInstanceOf(CommandFailedException.class);
    assertThatIllegalStateException()
        .isThrownBy(process::exitValue)
        .withCauseInstanceOf(CommandFailedException.class);
    assertThat(process.toString()).contains("no exit code");
  }

  @Test
  void closedHandle_hasNoCode() {
    handle.close();
    assertThatIllegalStateException()
        .isThrownBy(process::waitFor)
        .withCauseInstanceOf(CommandDetachedException.class);
  }

  @Test
  void destroy_killsAndTheCodeComesFromTheServer() throws Exception {
    process.destroy();
    assertThat(process.destroyForcibly()).isSameAs(process);
    stream.takeSent("kill");
    assertThat(process.supportsNormalTermination()).isFalse();
    stream.exit(137);
    assertThat(process.waitFor()).isEqualTo(137);
  }

  @Test
  void input_isTextInWholeCharacters() throws Exception {
    OutputStream input = process.getOutputStream();
    byte[] bytes = "é€😀".getBytes(UTF_8);
    StringBuilder received = new StringBuilder();
    for (byte b : bytes) {
      input.write(b);
      input.flush();
    }
    for (int i = 0; i < 3; i++) {
      received.append(stream.takeSent("input"));
    }
    assertThat(received).contains("é", "€", "😀");
    assertThat(stream.sentSoFar()).isEmpty();

    input.close();
    stream.takeSent("close_stdin");
    input.close();
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void inputThatIsNotUtf8_isRefusedAndNotSent() throws Exception {
    OutputStream input = process.getOutputStream();
    input.write(new byte[] {'a', (byte) 0xFF});
    assertThatThrownBy(input::flush)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("UTF-8")
        .hasMessageContaining("byte 1");
    assertThat(stream.sentSoFar()).isEmpty();
  }

  @Test
  void inputThatEndsInsideACharacter_isToldWhenClosing() throws Exception {
    OutputStream input = new CommandInput(handle::sendInput, handle::closeInput);
    input.write(new byte[] {(byte) 0xE2, (byte) 0x82});
    assertThatThrownBy(input::close).hasMessageContaining("inside a UTF-8 character");
    stream.takeSent("close_stdin");
    assertThatThrownBy(() -> input.write('x')).hasMessageContaining("closed");
  }

  @Test
  void inputAfterTheEnd_isAnIoException() throws Exception {
    stream.exit(0);
    process.waitFor();
    OutputStream input = new CommandInput(handle::sendInput, handle::closeInput);
    assertThatThrownBy(() -> input.write('x')).isInstanceOf(IOException.class);
  }
}
