// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OutputClaimTest {
  private final OutputClaim claim = new OutputClaim();

  @Test
  void secondClaim_isRefusedAndNamesTheFirst() {
    claim.claim("a subscriber");
    assertThatIllegalStateException()
        .isThrownBy(() -> claim.claim("streams"))
        .withMessageContaining("a subscriber");
  }

  @Test
  void claimAfterTheOutputPassed_isRefused() {
    claim.pass(true);
    assertThatIllegalStateException()
        .isThrownBy(() -> claim.claim("streams"))
        .withMessageContaining("before calling result()");
    assertThat(claim.isCutShort()).as("no view lost anything").isFalse();
  }

  @Test
  void claimAfterAnotherWasGivenUp_namesThatOne() {
    claim.claim("a subscriber");
    claim.pass(true);
    assertThatIllegalStateException()
        .isThrownBy(() -> claim.claim("streams"))
        .withMessageContaining("a subscriber");
  }

  @Test
  void viewThatLosesUnreadOutput_isCutShort() {
    claim.claim("streams");
    claim.pass(true);
    assertThat(claim.isPassed()).isTrue();
    assertThat(claim.isHeld()).isFalse();
    assertThat(claim.isCutShort()).isTrue();
  }

  @Test
  void viewThatHasEverything_isNotCutShort() {
    claim.claim("streams");
    claim.pass(false);
    assertThat(claim.isCutShort()).isFalse();
  }

  @Test
  void iteration_isHeldElsewhereForOtherThreadsOnly() {
    assertThat(claim.isHeldElsewhere()).isFalse();
    claim.claim("an iteration");
    claim.iterateHere();

    assertThat(claim.isHeldElsewhere()).isFalse();
    assertThat(CompletableFuture.supplyAsync(claim::isHeldElsewhere).join()).isTrue();
  }

  @Test
  void viewWithoutAThread_isHeldElsewhereForAll() {
    claim.claim("a subscriber");
    assertThat(claim.isHeldElsewhere()).isTrue();
  }
}
