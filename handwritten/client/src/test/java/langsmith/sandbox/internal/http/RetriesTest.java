// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.internal.runtime.FakePacing;
import langsmith.sandbox.internal.wire.ErrorBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  private static final Task GET = task(Operation.GET_BOX);
  private static final Task CREATE = task(Operation.CREATE_BOX);
  private static final Task DELETE = task(Operation.DELETE_BOX);

  private final FakePacing pacing = new FakePacing();
  private final Retries retries = new Retries(pacing);

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void transientStatus_isRepeatedWithGrowingWaits(int status) {
    String answer = run(GET, failed(GET, status), failed(GET, status), failed(GET, status), null);

    assertThat(answer).isEqualTo("answer");
    assertThat(pacing.pauses())
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void fourthFailure_isTheLast() {
    AttemptFailed[] script = {
      failed(GET, 503), failed(GET, 503), failed(GET, 503), failed(GET, 503), null
    };

    assertThatThrownBy(() -> run(GET, script)).isInstanceOf(SandboxApiException.class);
    assertThat(pacing.pauses()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 409, 422, 500, 501})
  void otherStatus_isNotRepeated(int status) {
    assertThatThrownBy(() -> run(GET, failed(GET, status), null))
        .isInstanceOf(SandboxApiException.class);
    assertThat(pacing.pauses()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504})
  void createThatWasAnswered_isNotRepeated(int status) {
    assertThatThrownBy(() -> run(CREATE, failed(CREATE, status), null))
        .isInstanceOf(SandboxApiException.class);
    assertThat(pacing.pauses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "QuotaExceeded, no more",
    "Conflict, Sandbox limit reached",
    ", CPU quota exceeded",
    ", memory is used up",
  })
  void quotaThatIsUsedUp_isToldAtOnceWhateverIsAsked(@Nullable String type, String message) {
    ErrorBody body = new ErrorBody(type, message, null, List.of());

    for (Task task : List.of(GET, CREATE)) {
      AttemptFailed quota = refused(task, 429, body, Duration.ofSeconds(1));
      assertThatThrownBy(() -> run(task, quota, null)).isInstanceOf(SandboxApiException.class);
    }
    assertThat(pacing.pauses()).isEmpty();
  }

  @Test
  void createThatWasTurnedAwayWithATime_isRepeatedThen() {
    assertThat(run(CREATE, failed(CREATE, 429, Duration.ofSeconds(3)), null)).isEqualTo("answer");

    assertThat(pacing.pauses()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void createThatMayHaveBeenDone_isNotRepeatedWhateverTheTime() {
    for (int status : new int[] {502, 503, 504}) {
      AttemptFailed failed = failed(CREATE, status, Duration.ZERO);
      assertThatThrownBy(() -> run(CREATE, failed, null)).isInstanceOf(SandboxApiException.class);
    }
    assertThat(pacing.pauses()).isEmpty();
  }

  @Test
  void retryAfter_replacesTheWait() {
    run(GET, failed(GET, 503, Duration.ofSeconds(7)), null);

    assertThat(pacing.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void retryAfterBeyondTheDeadline_endsTheCallAtOnce() {
    assertThatThrownBy(() -> run(GET, failed(GET, 429, Duration.ofSeconds(60)), null))
        .isInstanceOf(SandboxApiException.class);
    assertThat(pacing.pauses()).isEmpty();
  }

  @Test
  void deadline_countsTheTimeOfAttempts() {
    Retries.Attempt<String> slow =
        spent -> {
          pacing.pass(Duration.ofSeconds(30));
          throw failed(GET, 503);
        };

    assertThatThrownBy(() -> retries.run(GET, HttpRetryPolicy.standard(), slow, null))
        .isInstanceOf(SandboxApiException.class);
    assertThat(pacing.pauses()).hasSize(1);
  }

  @Test
  void onceOnly_isNotRepeated() {
    Retries.Attempt<String> attempt =
        spent -> {
          throw failed(GET, 503);
        };

    assertThatThrownBy(() -> retries.run(GET, HttpRetryPolicy.never(), attempt, null))
        .isInstanceOf(SandboxApiException.class);
    assertThat(pacing.pauses()).isEmpty();
  }

  @Test
  void connectionFailure_tellsTheNumberOfAttempts() {
    AttemptFailed unsent = broken(true, false);

    SandboxConnectionException e =
        catchThrowableOfType(
            SandboxConnectionException.class,
            () -> run(CREATE, unsent, unsent, unsent, unsent, null));

    assertThat(e.attempts()).isEqualTo(4);
  }

  @Test
  void deleteRepeatedAfterUnknownOutcome_takesAbsenceForSuccess() {
    AttemptFailed unknown = broken(true, true);

    assertThat(script(DELETE, "gone", unknown, failed(DELETE, 404))).isEqualTo("gone");
    assertThat(script(DELETE, "gone", failed(DELETE, 502), failed(DELETE, 404))).isEqualTo("gone");
  }

  @Test
  void deleteThatFindsNothing_isAFailure() {
    assertThatThrownBy(() -> script(DELETE, "gone", failed(DELETE, 404)))
        .isInstanceOf(SandboxApiException.class);
    assertThatThrownBy(() -> script(DELETE, "gone", broken(true, false), failed(DELETE, 404)))
        .isInstanceOf(SandboxApiException.class);
    assertThatThrownBy(() -> script(DELETE, "gone", failed(DELETE, 429), failed(DELETE, 404)))
        .isInstanceOf(SandboxApiException.class);
  }

  @Test
  void interruption_isKeptAndEndsTheCall() {
    pacing.interruptNextPause();

    assertThatThrownBy(() -> run(GET, failed(GET, 503), null))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  private String run(Task task, @Nullable AttemptFailed... script) {
    return script(task, null, script);
  }

  /** Plays failures in order; null stands for success. */
  private String script(Task task, @Nullable String ifGone, @Nullable AttemptFailed... script) {
    Queue<AttemptFailed> failures =
        new ArrayDeque<>(Arrays.stream(script).filter(f -> f != null).toList());
    return retries.run(
        task,
        HttpRetryPolicy.standard(),
        spent -> {
          AttemptFailed next = failures.poll();
          if (next != null) {
            throw next;
          }
          return "answer";
        },
        ifGone);
  }

  private static AttemptFailed failed(Task task, int status) {
    return failed(task, status, null);
  }

  private static AttemptFailed failed(Task task, int status, @Nullable Duration retryAfter) {
    return refused(task, status, ErrorBody.NONE, retryAfter);
  }

  private static AttemptFailed refused(
      Task task, int status, ErrorBody body, @Nullable Duration retryAfter) {
    return AttemptFailed.answered(
        new Failure(task, status, body, true),
        new SandboxApiException("refused", ErrorDetails.answered(status)),
        retryAfter);
  }

  private static AttemptFailed broken(boolean repeatable, boolean maybeDone) {
    return AttemptFailed.broken(
        new IOException("broken"),
        attempts ->
            new SandboxConnectionException("broken", ErrorDetails.none().retryable(true), attempts),
        repeatable,
        maybeDone);
  }

  private static Task task(Operation operation) {
    return Task.of(operation, "doing it", new Task.Resource("sandbox", "box"));
  }
}
