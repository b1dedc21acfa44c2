package consumer;

import static langsmith.sandbox.junit5.SandboxAssertions.assertThat;

import langsmith.sandbox.Sandbox;
import langsmith.sandbox.junit5.SandboxTest;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Faults;
import org.junit.jupiter.api.Test;

@SandboxTest
class ReconnectTest {
  @Test
  void output_survivesALostConnection(Sandbox sandbox, Faults faults) {
    faults.next(Fault.resetAfterBytes(100));
    assertThat(sandbox.run("seq 1000")).succeeded().stdoutContains("\n1000\n");
    assertThat(sandbox).ran("seq 1000").once();
  }
}
