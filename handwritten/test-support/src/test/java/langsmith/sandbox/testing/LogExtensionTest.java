// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogExtensionTest {
  private static final Logger log = LoggerFactory.getLogger("some.server");

  /** Run by the tests below only. */
  static final class Cases {
    @Test
    void fails() {
      log.warn("the disk is full");
      throw new IllegalStateException("no answer");
    }

    @Test
    void failsInSilence() {
      throw new IllegalStateException("no answer");
    }

    @Test
    void isSkipped() {
      log.warn("the disk is full");
      assumeTrue(false);
    }

    @Test
    @RequiresProgram(value = "no-such-program", debianPackage = "none")
    void needsAProgram() {}

    @Test
    @RequiresProgram(
        value = "sh",
        debianPackage = "dash",
        trial = {"sh", "-c", "exit 3"})
    void needsAProgramThatWorks() {}

    @Test
    @RequiresProgram(
        value = "sh",
        debianPackage = "dash",
        trial = {"sh", "-c", "exit 0"})
    void needsWhatIsThere() {}
  }

  private static Events run(String method) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Cases.class, method))
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
        .execute()
        .testEvents();
  }

  private static Throwable failureOf(String method) {
    return run(method).finished().stream()
        .findFirst()
        .orElseThrow()
        .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
        .getThrowable()
        .orElseThrow();
  }

  private static List<String> reasonsOfSkips(String method) {
    return run(method).skipped().stream()
        .map(event -> event.getRequiredPayload(String.class))
        .toList();
  }

  @Test
  void failure_carriesTheLogOfItsTest() {
    assertThat(failureOf("fails").getSuppressed())
        .singleElement()
        .satisfies(
            shown ->
                assertThat(shown)
                    .hasMessageStartingWith("logged during the test:")
                    .hasMessageContaining("WARNING some.server - the disk is full"));
  }

  @Test
  void failureWithoutLog_staysAsItIs() {
    failureOf("fails");
    assertThat(failureOf("failsInSilence").getSuppressed()).isEmpty();
  }

  @Test
  void skip_staysAsItIs() {
    assertThat(failureOf("isSkipped").getSuppressed()).isEmpty();
  }

  @Test
  void missingProgram_skipsAndSaysHowToGetIt() {
    assertThat(reasonsOfSkips("needsAProgram"))
        .singleElement()
        .asString()
        .contains("no-such-program is not installed", "apt-get install none");
  }

  @Test
  void programThatFailsItsTrial_skipsAndSaysSo() {
    assertThat(reasonsOfSkips("needsAProgramThatWorks"))
        .singleElement()
        .asString()
        .contains("sh is installed but may not work here");
  }

  @Test
  void programThatIsThere_isNoReasonToSkip() {
    assertThat(run("needsWhatIsThere").succeeded().count()).isEqualTo(1);
  }
}
