// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class UsageLedgerTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final BoxSize SIZE = new BoxSize(500, 1L << 30, null);

  private final UsageLedger ledger = new UsageLedger();

  private static Instant at(long minutes) {
    return NOON.plusSeconds(60 * minutes);
  }

  private void use(String id, long fromMinute, long toMinute) {
    ledger.begins(id, UsageLedger.Kind.SANDBOX, SIZE, at(fromMinute));
    ledger.ends(id, at(toMinute));
  }

  @Test
  void periodsOfOneResource_addUp() {
    use("a", 0, 60);
    use("a", 120, 150);
    ledger.begins("a", UsageLedger.Kind.SANDBOX, SIZE, at(200));
    UsageLedger.Amount amount = ledger.whole(at(0), at(1000), at(230)).get(0);
    assertThat(UsageLedger.Amount.text(amount.processorHours())).isEqualTo("1");
    assertThat(UsageLedger.Amount.text(amount.memoryHours())).isEqualTo("2");
  }

  @Test
  void hours_holdWhatFallsIntoThem() {
    use("a", 30, 90);
    assertThat(ledger.hourly(at(0), at(600), at(500)))
        .extracting(UsageLedger.Amount::start)
        .containsExactly(at(0), at(60));
    assertThat(ledger.hourly(at(45), at(60), at(500)))
        .extracting(amount -> UsageLedger.Amount.text(amount.processorHours()))
        .containsExactly("0.125");
  }

  @Test
  void timeOutsideTheRange_doesNotCount() {
    use("a", 0, 60);
    assertThat(ledger.whole(at(60), at(120), at(500))).isEmpty();
    assertThat(ledger.whole(at(-60), at(0), at(500))).isEmpty();
  }

  @Test
  void oldestPeriods_areForgotten() {
    for (int i = 0; i <= UsageLedger.MAX_PERIODS; i++) {
      use("b" + i, i, i + 1);
    }
    assertThat(ledger.whole(at(0), at(1_000_000), at(1_000_000)))
        .hasSize(UsageLedger.MAX_PERIODS)
        .noneMatch(amount -> amount.resourceId().equals("b0"));
  }
}
