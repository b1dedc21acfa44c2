// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.time.Duration;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.internal.wire.ErrorBody;
import langsmith.sandbox.internal.wire.RetryAfter;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Response;

/** Turns whatever is wrong with a call into what is thrown. */
final class CallFailures {
  private final ClientConfig config;
  private final Pacing pacing;
  private final ConnectionFailures connections;

  CallFailures(ClientConfig config, Pacing pacing) {
    this.config = config;
    this.pacing = pacing;
    this.connections = new ConnectionFailures(config);
  }

  /** The answer has a status that says no. */
  AttemptFailed refused(Task task, Response<?> answer) {
    ResponseBody body = answer.errorBody();
    Failure failure =
        new Failure(
            task,
            answer.code(),
            body == null ? ErrorBody.NONE : ErrorBody.read(body.source()),
            config.hasCredentials());
    return AttemptFailed.answered(
        failure,
        ErrorMapper.map(failure),
        RetryAfter.parse(
            answer.headers().get("Retry-After"), answer.headers().get("Date"), pacing.now()));
  }

  /** The connection broke, or never was. */
  AttemptFailed broken(Task task, HttpUrl url, Duration timeout, IOException failure) {
    return connections.of(task, url, timeout, failure);
  }

  /** The answer cannot be read. */
  SandboxProtocolException unreadable(Task task, HttpUrl url, JsonDataException failure) {
    return new SandboxProtocolException(
        task.description()
            + " failed: the answer is not what "
            + task.operation().id()
            + " specifies ("
            + failure.getMessage()
            + "); is "
            + url.host()
            + " the right endpoint?",
        task.operation().id(),
        ErrorDetails.causedBy(failure));
  }

  /** The answer can be read, and is not what was asked for. */
  SandboxProtocolException brokenContract(Task task, String expected, String seen) {
    return protocol(task, expected + ", but the answer has " + seen);
  }

  /** The time for several attempts together is over. */
  SandboxConnectionException tooSlow(Task task, Duration limit, IOException cause) {
    return new SandboxConnectionException(
        task.description()
            + " took longer than the "
            + ConnectionFailures.seconds(limit)
            + " that it was given",
        ErrorDetails.causedBy(cause).retryable(task.operation().idempotent()));
  }

  /** Repeating leads nowhere. */
  SandboxConnectionException gaveUp(Task task, String why) {
    return new SandboxConnectionException(
        task.description() + " failed: " + why, ErrorDetails.none().retryable(true));
  }

  /** Returns the body of an answer, which must have one. */
  static <T> T required(Task task, Response<T> answer) {
    T body = answer.body();
    if (body == null) {
      throw protocol(task, "the service answered " + answer.code() + " without a body");
    }
    return body;
  }

  private static SandboxProtocolException protocol(Task task, String what) {
    return new SandboxProtocolException(
        task.description() + " failed: " + what, task.operation().id());
  }
}
