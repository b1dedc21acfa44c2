// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import langsmith.sandbox.server.command.Isolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done where bubblewrap works, and where it does not. */
class IsolationModeTest {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

  @BeforeEach
  void watchTheLog() {
    System.setErr(new PrintStream(logged, true, UTF_8));
  }

  @AfterEach
  void leaveTheLog() {
    System.setErr(before);
  }

  @Test
  void bubblewrapThatWorks_isUsedWithoutAWord() {
    assertThat(IsolationMode.AUTO.inForce(() -> Isolation.BUBBLEWRAP))
        .isEqualTo(Isolation.BUBBLEWRAP);
    assertThat(IsolationMode.BUBBLEWRAP.inForce(() -> Isolation.BUBBLEWRAP))
        .isEqualTo(Isolation.BUBBLEWRAP);
    assertThat(logged.toString(UTF_8)).isEmpty();
  }

  @Test
  void bubblewrapThatFails_isDoneWithoutAndWarnedOf() {
    assertThat(IsolationMode.AUTO.inForce(() -> Isolation.NONE)).isEqualTo(Isolation.NONE);
    assertThat(logged.toString(UTF_8))
        .contains("WARN")
        .contains("NOT ISOLATED")
        .contains("bubblewrap (bwrap) does not work on this machine");
  }

  @Test
  void bubblewrapThatFailsAndIsDemanded_failsAtOnceAndSaysWhatToDo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> IsolationMode.BUBBLEWRAP.inForce(() -> Isolation.NONE))
        .withMessageContaining("bwrap is not installed or may not be used")
        .withMessageContaining("permit user namespaces")
        .withMessageContaining("IsolationMode.AUTO");
  }

  @Test
  void isolationThatIsSwitchedOff_isNotEvenTriedButWarnedOf() {
    assertThat(
            IsolationMode.NONE.inForce(
                () -> {
                  throw new AssertionError("nobody asked");
                }))
        .isEqualTo(Isolation.NONE);
    assertThat(logged.toString(UTF_8)).contains("NOT ISOLATED").contains("switched off");
  }
}
