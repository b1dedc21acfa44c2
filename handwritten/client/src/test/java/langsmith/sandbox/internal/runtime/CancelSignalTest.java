// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancelSignalTest {
  private final CancelSignal signal = new CancelSignal();
  private final List<String> ran = new ArrayList<>();

  @Test
  void cancelled_runsEveryActionOnceInOrder() {
    CancelSignal.Registration first = signal.onCancel(() -> ran.add("first"));
    CancelSignal.Registration second = signal.onCancel(() -> ran.add("second"));
    signal.cancel();
    signal.cancel();
    first.close();
    second.close();

    assertThat(ran).containsExactly("first", "second");
    assertThat(signal.isCancelled()).isTrue();
  }

  @Test
  void registrationIsClosed_actionDoesNotRun() {
    signal.onCancel(() -> ran.add("forgotten")).close();
    signal.cancel();

    assertThat(ran).isEmpty();
  }

  @Test
  void oneActionOfTwoOwners_isForgottenForOneOnly() {
    Runnable shared = () -> ran.add("shared");
    CancelSignal.Registration kept = signal.onCancel(shared);
    signal.onCancel(shared).close();
    signal.cancel();
    kept.close();

    assertThat(ran).containsExactly("shared");
  }

  @Test
  void alreadyCancelled_actionRunsAtOnce() {
    signal.cancel();
    signal.onCancel(() -> ran.add("late")).close();

    assertThat(ran).containsExactly("late");
  }

  @Test
  void eitherOfTwoSignals_runsTheActionOnce() {
    CancelSignal other = new CancelSignal();
    CancelSignal both = signal.or(other);
    CancelSignal.Registration kept = both.onCancel(() -> ran.add("kept"));
    both.onCancel(() -> ran.add("forgotten")).close();
    assertThat(both.isCancelled()).isFalse();
    other.cancel();
    signal.cancel();
    kept.close();

    assertThat(ran).containsExactly("kept");
    assertThat(both.isCancelled()).isTrue();
    assertThatThrownBy(() -> both.check("copying")).isInstanceOf(CancellationException.class);
  }

  @Test
  void cancellingTheEither_cancelsTheFirst() {
    CancelSignal other = new CancelSignal();
    signal.or(other).cancel();

    assertThat(signal.isCancelled()).isTrue();
    assertThat(other.isCancelled()).isFalse();
  }

  @Test
  void workThatHasEnded_isNotDisturbedAnyMore() {
    assertThat(signal.during(() -> "done", () -> ran.add("too late"))).isEqualTo("done");
    signal.cancel();

    assertThat(ran).isEmpty();
    assertThat(signal.during(() -> ran.toString(), () -> ran.add("at once"))).contains("at once");
  }

  @Test
  void check_throwsOnceItIsCancelled() {
    signal.check("copying");
    signal.cancel();

    assertThatThrownBy(() -> signal.check("copying"))
        .isInstanceOf(CancellationException.class)
        .hasMessage("copying was cancelled");
  }
}
