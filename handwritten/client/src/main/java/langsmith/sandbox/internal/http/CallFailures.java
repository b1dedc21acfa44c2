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
import langsmith.sandbox.internal.text.OneLine;
import langsmith.sandbox.internal.wire.ErrorBody;
import langsmith.sandbox.internal.wire.RetryAfter;
import okhttp3.HttpUrl;
import okhttp3.ResponseBody;
import retrofit2.Response;

/** Creates the exceptions of failed calls. */
final class CallFailures {
  private final ClientConfig config;
  private final Pacing pacing;
  private final ConnectionFailures connections;

  CallFailures(ClientConfig config, Pacing pacing) {
    this.config = config;
    this.pacing = pacing;
    this.connections = new ConnectionFailures(config);
  }

  /** Returns the failure for a response with an error status. */
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

  /** Returns the failure for a connection that broke or was never established. */
  AttemptFailed broken(Task task, HttpUrl url, Duration timeout, IOException failure) {
    return connections.of(task, url, timeout, failure);
  }

  /** Returns the exception for a response that cannot be parsed. */
  SandboxProtocolException unreadable(Task task, HttpUrl url, JsonDataException failure) {
    return new SandboxProtocolException(
        task.description()
            + " failed: the response is not what "
            + task.operation().id()
            + " specifies ("
            + OneLine.quote(String.valueOf(failure.getMessage()))
            + "); is "
            + url.host()
            + " the right endpoint?",
        task.operation().id(),
        ErrorDetails.causedBy(failure));
  }

  /** Returns the exception for an HTTP stack that failed in another way than by an I/O error. */
  SandboxProtocolException unexpected(Task task, RuntimeException failure) {
    return new SandboxProtocolException(
        task.description()
            + " failed: the HTTP client could not process the response or address ("
            + failure.getClass().getSimpleName()
            + ": "
            + OneLine.quote(String.valueOf(failure.getMessage()))
            + "); check the endpoint and the proxy",
        task.operation().id(),
        ErrorDetails.causedBy(failure));
  }

  /** Returns the exception for a response that does not match the request. */
  SandboxProtocolException brokenContract(Task task, String expected, String seen) {
    return protocol(task, expected + ", but the response has " + seen);
  }

  /** Returns the exception for a deadline that has passed. */
  SandboxConnectionException deadlineExceeded(Task task, Duration limit, IOException cause) {
    return new SandboxConnectionException(
        task.description()
            + " took longer than the "
            + ConnectionFailures.seconds(limit)
            + " that it may take",
        ErrorDetails.causedBy(cause).retryable(task.operation().idempotent()));
  }

  /** Returns the exception for retries without progress. */
  SandboxConnectionException noProgress(Task task, String why) {
    return new SandboxConnectionException(
        task.description() + " failed: " + why, ErrorDetails.none().retryable(true));
  }

  /** Returns the body of a response, which must have one. */
  static <T> T required(Task task, Response<T> answer) {
    T body = answer.body();
    if (body == null) {
      throw protocol(task, "the service responded with " + answer.code() + " but without a body");
    }
    return body;
  }

  private static SandboxProtocolException protocol(Task task, String what) {
    return new SandboxProtocolException(
        task.description() + " failed: " + what, task.operation().id());
  }
}
