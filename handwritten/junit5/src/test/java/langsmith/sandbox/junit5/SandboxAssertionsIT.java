// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import static langsmith.sandbox.junit5.SandboxAssertions.assertThat;
import static langsmith.sandbox.junit5.SandboxAssertions.assertThatCode;

import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Recording;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each assertion holds, and fails with a message that says what was seen. */
@SandboxTest
@ResourceLock(value = SandboxExtension.LIVE, mode = ResourceAccessMode.READ)
class SandboxAssertionsIT {
  private static void assertFails(ThrowingCallable assertion, String... parts) {
    assertThatCode(assertion)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll((CharSequence[]) parts);
  }

  @Test
  void results(Sandbox sandbox) {
    ExecutionResult good = sandbox.run("echo out");
    ExecutionResult bad = sandbox.run("echo why >&2; exit 3");

    assertThat(good).succeeded().isComplete().stdoutIs("out\n").stdoutContains("u").stderrIsEmpty();
    good.stdout();
    assertThat(good).stdout().hasSize(4);
    assertThat(bad).failed().hasExitCode(3).stderrContains("why");
    assertThat(bad).stderr().startsWith("why");

    assertFails(() -> assertThat(bad).succeeded(), "expected exit code 0", "3", "why");
    assertFails(() -> assertThat(good).failed(), "to fail", "exit code 0");
    assertFails(() -> assertThat(good).stdoutContains("in"), "<in>", "stdout: out");
    assertFails(() -> assertThat(good).stdoutIs("in"), "standard output", "in");
    assertFails(() -> assertThat(good).stderrContains("in"), "standard error", "<in>");
    assertFails(() -> assertThat(bad).stderrIsEmpty(), "standard error", "why");
    assertFails(() -> assertThat((ExecutionResult) null).succeeded(), "not to be null");
  }

  @Test
  void files(Sandbox sandbox) {
    sandbox.write("made", "text");

    assertThat(sandbox).hasFile("made").hasFile("made", "text").hasNoFile("not-made");

    assertFails(() -> assertThat(sandbox).hasFile("not-made"), "not-made", "does not exist");
    assertFails(() -> assertThat(sandbox).hasFile("made", "other"), "<other>", "<text>");
    assertFails(() -> assertThat(sandbox).hasNoFile("made"), "but it exists");
  }

  @Test
  void runs(Sandbox sandbox, Recording recording) {
    sandbox.run("true");
    sandbox.run("true");
    sandbox.run("exit 4");

    assertThat(sandbox).ran("true").times(2);
    assertThat(sandbox).ran("false").never();
    assertThat(sandbox).ran("exit 4").once();
    assertThat(recording).ran("exit 4").once();

    assertFails(() -> assertThat(sandbox).ran("true").once(), "1 times", "2 times", "exit 4 (exit");
    assertFails(() -> assertThat(recording).ran("exit 4").never(), "0 times");
  }

  @Test
  void runsOfAnUnknownSandbox_areNotGuessed(SandboxClient client) {
    try (Sandbox other = client.sandboxes().open(CreateSandbox.fromDefault())) {
      assertThatCode(() -> assertThat(other).ran("true"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("use a Recording instead");
    }
  }
}
