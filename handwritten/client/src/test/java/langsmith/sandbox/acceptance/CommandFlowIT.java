// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Iterator;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More output than anybody wants to hold, and readers that are slow or absent. */
class CommandFlowIT {
  private static final int MEGABYTE = 1_000_000;

  /** Holds what a test writes while nobody is attached, but not what a slow reader must stop. */
  @RegisterExtension
  static final LocalService service = LocalService.with(server -> server.ringBytes(8 << 20));

  @Test
  void fiftyMegabytesNobodyReads_endAllTheSame_inLittleMemory() {
    long before = heapAfterGc();
    Command command =
        Command.of("echo first; head -c 50000000 /dev/zero | tr '\\0' x; echo; echo last; exit 9")
            .captureLimit(10_000);
    try (CommandHandle handle = service.sandbox().start(command)) {
      ExecutionResult result = handle.result();
      long after = heapAfterGc();

      assertThat(result.exitCode()).isEqualTo(9);
      CapturedStream stdout = result.output().stdout();
      assertThat(stdout.totalBytes()).isEqualTo(50 * MEGABYTE + 12);
      assertThat(stdout.bytes()).hasSize(10_000);
      assertThat(stdout.droppedBytes()).isEqualTo(stdout.totalBytes() - 10_000);
      assertThat(stdout.text()).startsWith("first\nxxx").endsWith("xxx\nlast\n");
      assertThat(after - before).as("growth of the heap").isLessThan(20 * MEGABYTE);
    }
  }

  @Test
  void slowConsumer_holdsTheCommandBack_andGetsEverything() {
    // Without back-pressure the command would be done long before anybody has read.
    Command command = Command.of("head -c 20000000 /dev/zero | tr '\\0' x; echo done > produced");
    try (CommandHandle handle = service.sandbox().start(command)) {
      Iterator<OutputChunk> chunks = handle.iterator();
      await().until(() -> standsStill(handle));
      assertThat(handle.lastStdoutOffset()).isLessThan(4 * MEGABYTE);
      assertThat(exists("produced")).as("the command got rid of its output").isFalse();

      long received = 0;
      while (chunks.hasNext()) {
        received += chunks.next().size();
      }

      assertThat(received).isEqualTo(20 * MEGABYTE);
      assertThat(handle.result().exitCode()).isZero();
      assertThat(exists("produced")).isTrue();
    }
  }

  @Test
  void cutWhileTheConsumerPauses_losesNothing() {
    service.faults().next(Fault.resetAfterBytes(3 * MEGABYTE), Fault.none());
    try (CommandHandle handle = service.sandbox().start("head -c 6000000 /dev/zero | tr '\\0' x")) {
      await().until(() -> standsStill(handle));

      Received received = Received.of(handle);

      assertThat(handle.result().exitCode()).isZero();
      assertThat(received.stdout()).hasSize(6 * MEGABYTE);
      assertThat(received.gaps()).isEmpty();
    }
  }

  @Test
  void closeWhileTheConsumerPauses_returns_andTheCommandIsFree() {
    Command command =
        Command.of("head -c 20000000 /dev/zero | tr '\\0' x; echo done > freed")
            .timeout(Duration.ofMinutes(1));
    try (CommandHandle handle = service.sandbox().start(command)) {
      await().until(() -> standsStill(handle));
    }
    await().until(() -> exists("freed"));
  }

  /** Whether output has come but no more is coming. */
  private static boolean standsStill(CommandHandle handle) throws InterruptedException {
    long before = handle.lastStdoutOffset();
    return await().pollDelay(Duration.ofMillis(300)).until(handle::lastStdoutOffset, now -> true)
            == before
        && before > 0;
  }

  private static boolean exists(String path) {
    return service.sandbox().run("test -e " + path).isSuccess();
  }

  private static long heapAfterGc() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
