// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import langsmith.sandbox.server.machine.Bubblewrap;
import langsmith.sandbox.testing.TestLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The choice of isolation, with and without a working bubblewrap. */
class IsolationModeTest {
  private static final Path PROGRAM = Path.of("/opt/bwrap");

  private final TestLog log = TestLog.instance();

  private static Bubblewrap without(String problem) {
    return new Bubblewrap(null, problem);
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "BUBBLEWRAP"})
  void bubblewrapThatWorks_isUsedWithoutAWord(IsolationMode mode) {
    assertThat(mode.program(() -> new Bubblewrap(PROGRAM, null))).isEqualTo(PROGRAM);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void bubblewrapThatFails_isDoneWithoutAndWarnedOfOncePerProcess() {
    Bubblewrap missing = without("it is missing for this test");
    for (int i = 0; i < 3; i++) {
      assertThat(IsolationMode.AUTO.program(() -> missing)).isNull();
    }
    assertThat(log.lines())
        .singleElement()
        .asString()
        .contains("WARNING", "NOT ISOLATED: it is missing for this test.");
  }

  @Test
  void differentReasons_areWarnedOfSeparately() {
    IsolationMode.AUTO.program(() -> without("one reason"));
    IsolationMode.AUTO.program(() -> without("another reason"));
    assertThat(log.lines()).hasSize(2);
  }

  @Test
  void bubblewrapThatFailsAndIsDemanded_failsAtOnceAndSaysWhatToDo() {
    assertThatIllegalStateException()
        .isThrownBy(() -> IsolationMode.BUBBLEWRAP.program(() -> without("it is broken")))
        .withMessageContaining("bubblewrap is required, but it is broken")
        .withMessageContaining("permit user namespaces")
        .withMessageContaining("AUTO");
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void isolationThatIsSwitchedOff_doesNotSearchForBubblewrap() {
    assertThat(
            IsolationMode.NONE.program(
                () -> {
                  throw new AssertionError("searched");
                }))
        .isNull();
  }

  @Test
  void default_isWhatTheSystemPropertySays() {
    assertThat(IsolationMode.of("auto")).isEqualTo(IsolationMode.AUTO);
    assertThat(IsolationMode.of("bubblewrap")).isEqualTo(IsolationMode.BUBBLEWRAP);
    assertThat(IsolationMode.of("none")).isEqualTo(IsolationMode.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsolationMode.of("docker"))
        .withMessage(
            "the system property langsmith.sandbox.isolation must be auto, bubblewrap or none, but"
                + " was docker");
  }
}
