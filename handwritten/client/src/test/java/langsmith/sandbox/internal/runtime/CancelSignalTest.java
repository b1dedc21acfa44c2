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
  void check_throwsOnceItIsCancelled() {
    signal.check("copying");
    signal.cancel();

    assertThatThrownBy(() -> signal.check("copying"))
        .isInstanceOf(CancellationException.class)
        .hasMessage("copying was cancelled");
  }
}
