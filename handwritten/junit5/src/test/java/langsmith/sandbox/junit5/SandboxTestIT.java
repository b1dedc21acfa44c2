// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import static langsmith.sandbox.junit5.SandboxAssertions.assertThat;
import static langsmith.sandbox.junit5.SandboxAssertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.Recording;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension as a test uses it. */
@SandboxTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = SandboxExtension.LIVE, mode = ResourceAccessMode.READ)
class SandboxTestIT {
  private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();
  private static SandboxClient shared;

  @BeforeAll
  static void keep(SandboxClient client, SandboxServer server) {
    shared = client;
    assertThat(server.endpoint()).startsWith("http://127.0.0.1:");
  }

  @BeforeEach
  void prepare(Sandbox sandbox) {
    sandbox.write("prepared", sandbox.name());
    assertThat(NAMES.add(sandbox.name())).as("a sandbox for this test only").isTrue();
  }

  @AfterAll
  static void sandboxesAreGone(SandboxClient client) {
    for (String name : NAMES) {
      assertThatThrownBy(() -> client.sandboxes().get(name))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  void sandbox_isTheOneOfTheMethodsAround(Sandbox sandbox, SandboxClient client) {
    assertThat(sandbox).hasFile("prepared", sandbox.name()).hasNoFile("other");
    assertThat(client).isSameAs(shared);
  }

  @Test
  void command_survivesACutAndRunsOnce(Sandbox sandbox, Faults faults) {
    faults.next(Fault.resetAfterBytes(1000));
    assertThat(sandbox.run("seq 1000")).succeeded().stdoutContains("\n1000\n").stderrIsEmpty();
    assertThat(faults.taken()).isEqualTo(1);
    assertThat(sandbox).ran("seq 1000").once();
  }

  @RepeatedTest(4)
  void faults_areThoseOfThisTestOnly(Sandbox sandbox, Faults faults) {
    faults.next(Fault.goingAwayAfterBytes(0), Fault.goingAwayAfterBytes(10));
    assertThat(sandbox.run("echo out; sleep 0.1; echo more")).succeeded();
    assertThat(faults.pending()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 255})
  void exitCode_arrives(int code, Sandbox sandbox) {
    assertThat(sandbox.run("exit " + code)).hasExitCode(code);
  }

  @Test
  void recording_hasWhatRan(Sandbox sandbox, Recording recording) {
    sandbox.run("echo recorded >&2");
    assertThat(recording.commands(sandbox.name())).hasSize(1);
    assertThat(recording.commands(sandbox.name()).get(0).stderr()).isEqualTo("recorded\n");
    assertThat(recording).ran("nothing of this kind").never();
  }

  @Nested
  class Inside {
    @Test
    void nestedTests_haveTheSandboxOfTheMethodsOutside(Sandbox sandbox) {
      assertThat(sandbox).hasFile("prepared");
    }
  }
}
