// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class OutputClaimTest {
  private final OutputClaim claim = new OutputClaim();
  private final ReaderToken reader = new ReaderToken();
  private final ReaderToken other = new ReaderToken();

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
  void iteration_isHeldByOtherForOtherReadersOnly() {
    assertThat(claim.isHeldByOther(reader)).isFalse();
    claim.claim("an iteration");
    claim.iterateAs(reader);

    assertThat(claim.isHeldByOther(reader)).isFalse();
    assertThat(claim.isHeldByOther(other)).isTrue();
  }

  @Test
  void iterationThatGoesOnElsewhere_isHeldByTheLastReader() {
    claim.claim("an iteration");
    claim.iterateAs(reader);
    claim.iterateAs(other);

    assertThat(claim.isHeldByOther(reader)).isTrue();
    assertThat(claim.isHeldByOther(other)).isFalse();
  }

  @Test
  void viewWithoutAReader_isHeldByOtherForAll() {
    claim.claim("a subscriber");
    assertThat(claim.isHeldByOther(reader)).isTrue();
  }
}
