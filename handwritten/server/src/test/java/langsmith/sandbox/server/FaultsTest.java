// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.server.fault.FaultQueue;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults();
  private final FaultQueue queue = faults.queue();

  @Test
  void queue_isTakenInOrderOnce() {
    faults.next(Fault.closeAfterBytes(1, 1000), Fault.none()).next(Fault.resetAfterBytes(2));
    assertThat(faults.pending()).isEqualTo(3);
    assertThat(queue.takeForConnection()).isEqualTo(Fault.closeAfterBytes(1, 1000).onConnection());
    assertThat(queue.takeForConnection()).isEqualTo(Fault.none().onConnection());
    assertThat(queue.takeForConnection())
        .isEqualTo(Fault.closeAfterBytes(2, Fault.RESET).onConnection());
    assertThat(queue.takeForConnection()).isEqualTo(Fault.none().onConnection());
    assertThat(faults.taken()).isEqualTo(2);
  }

  @Test
  void refusal_isTakenBeforeTheUpgradeOnly() {
    Fault.InsteadOfUpgrade refusal = Fault.refuseUpgrade(503, Duration.ofSeconds(2));
    faults.next(Fault.goingAwayAfterBytes(0), refusal);
    assertThat(queue.takeForUpgrade()).isEmpty();
    assertThat(queue.takeForConnection()).isEqualTo(Fault.closeAfterBytes(0, 1001).onConnection());
    assertThat(queue.takeForConnection())
        .as("a connection that was upgraded already")
        .isEqualTo(Fault.none().onConnection());
    assertThat(queue.takeForUpgrade()).contains(refusal.onUpgrade());
    assertThat(queue.takeForUpgrade()).isEmpty();
  }

  @Test
  void supplier_isAskedOnceAConnectionAndOnlyWithAnEmptyQueue() {
    AtomicInteger asked = new AtomicInteger();
    faults
        .next(Fault.splitCodePoints())
        .always(() -> asked.incrementAndGet() == 2 ? null : Fault.stallAfterBytes(asked.get()));
    assertThat(queue.takeForUpgrade()).isEmpty();
    assertThat(queue.takeForConnection()).isEqualTo(Fault.splitCodePoints().onConnection());
    assertThat(asked).hasValue(0);
    for (int i = 0; i < 3; i++) {
      assertThat(queue.takeForUpgrade()).isEmpty();
    }
    assertThat(queue.takeForConnection()).isEqualTo(Fault.stallAfterBytes(1).onConnection());
    assertThat(queue.takeForConnection()).isEqualTo(Fault.none().onConnection());
    assertThat(asked).hasValue(2);
    assertThat(faults.taken()).isEqualTo(2);
  }

  @Test
  void suppliedRefusal_isTakenBeforeTheUpgrade() {
    faults.always(() -> Fault.refuseUpgrade(502));
    assertThat(queue.takeForUpgrade()).contains(Fault.refuseUpgrade(502).onUpgrade());
    assertThat(queue.takeForConnection()).isEqualTo(Fault.none().onConnection());
  }

  @Test
  void cutUpgrade_isTakenBeforeTheUpgradeOnly() {
    faults.next(Fault.resetInsideUpgrade(9));
    assertThat(queue.takeForConnection()).isEqualTo(Fault.none().onConnection());
    assertThat(queue.takeForUpgrade()).contains(Fault.resetInsideUpgrade(9).onUpgrade());
    assertThat(faults.taken()).isOne();
  }

  @Test
  void clear_forgetsEverything() {
    faults.next(Fault.splitCodePoints()).always(Fault::splitCodePoints);
    faults.clear();
    assertThat(queue.takeForConnection()).isEqualTo(Fault.none().onConnection());
    assertThat(faults.pending()).isZero();
  }

  @Test
  void values_sayWhatTheyDo() {
    assertThat(Fault.closeAfterBytes(5, 1011)).hasToString("Cut[bytes=5, code=1011]");
    assertThat(Fault.evict(Output.STDERR, 7)).hasToString("Evict[stream=STDERR, upToOffset=7]");
    assertThat(Fault.all(Fault.overlap(3), Fault.splitCodePoints()))
        .hasToString("Script[faults=[Overlap[bytes=3], SplitCodePoints[]]]");
    assertThat(faults.next(Fault.overlap(1))).hasToString("Faults[Overlap[bytes=1]]");
  }

  @Test
  void nonsense_isRefusedAtOnce() {
    assertThatThrownBy(() -> Fault.closeAfterBytes(-1, 1000))
        .hasMessageContaining("0 or more, not -1");
    assertThatThrownBy(() -> Fault.closeBeforeStarted(99)).hasMessageContaining("1000 to 4999");
    assertThatThrownBy(() -> Fault.refuseUpgrade(200)).hasMessageContaining("400 to 599, not 200");
    assertThatThrownBy(() -> Fault.invalidBytes(Output.STDOUT, 4, 4))
        .hasMessageContaining("fromOffset < toOffset");
    assertThatThrownBy(() -> Fault.overlap(0)).hasMessageContaining("at least 1 byte");
    assertThatThrownBy(() -> Fault.resetInsideFrame(0, 0)).hasMessageContaining("after 1 byte");
    assertThatThrownBy(() -> Fault.resetInsideUpgrade(-1)).hasMessageContaining("0 or more");
    assertThatThrownBy(() -> Fault.all(Fault.refuseUpgrade(503)))
        .hasMessageContaining("cannot be combined");
    assertThatThrownBy(() -> Fault.all(Fault.resetInsideUpgrade(1)))
        .hasMessageContaining("cannot be combined");
  }

  @Test
  void faultsOfOneSandbox_areTakenByNoOther() {
    faults.of("a").next(Fault.stallAfterBytes(1));
    assertThat(takenBy("b").takeForConnection()).isEqualTo(Fault.none().onConnection());
    assertThat(takenBy("a").takeForConnection()).isEqualTo(Fault.stallAfterBytes(1).onConnection());
    assertThat(faults.of("a").taken()).isEqualTo(1);
  }

  @Test
  void faultsOfOneSandbox_comeBeforeThoseOfAll() {
    Fault.InsteadOfUpgrade refusal = Fault.refuseUpgrade(503);
    faults.next(refusal, Fault.stallAfterBytes(2));
    faults.of("a").next(Fault.stallAfterBytes(1));
    assertThat(takenBy("a").takeForUpgrade()).isEmpty();
    assertThat(takenBy("a").takeForConnection()).isEqualTo(Fault.stallAfterBytes(1).onConnection());
    assertThat(takenBy("a").takeForUpgrade()).contains(refusal.onUpgrade());
    assertThat(takenBy("a").takeForConnection()).isEqualTo(Fault.stallAfterBytes(2).onConnection());
  }

  @Test
  void downloadFaultsOfOneSandbox_comeBeforeThoseOfAll() {
    DownloadFault first = DownloadFault.cutAfter(1);
    DownloadFault second = DownloadFault.cutAfter(2);
    faults.nextDownloads(second);
    faults.of("a").nextDownloads(first);
    assertThat(takenBy("a").takeForDownload()).contains(first.onDelivery());
    assertThat(takenBy("a").takeForDownload()).contains(second.onDelivery());
    assertThat(takenBy("a").takeForDownload()).isEmpty();
  }

  @Test
  void sandboxThatIsDeleted_takesItsFaultsWithIt() {
    faults.of("a").next(Fault.stallAfterBytes(1));
    faults.plan().forget("a");
    assertThat(takenBy("a").takeForConnection()).isEqualTo(Fault.none().onConnection());
  }

  private FaultQueue takenBy(String sandbox) {
    return faults.plan().takenBy(sandbox);
  }
}
