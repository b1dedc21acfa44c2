// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.api.model.StartEventStreamRequest;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.text.OneLine;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.wire.ErrorBody;
import langsmith.sandbox.internal.wire.RetryAfter;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import retrofit2.Call;
import retrofit2.Response;

/** Server-Sent Events of one sandbox over OkHttp: a thread for each response, which reads it. */
final class EventCalls implements EventTransport {
  private static final Logger log = Loggers.HTTP;
  private static final int READ_BYTES = 16 * 1024;

  private final DataPlaneApi api;
  private final HttpUrl url;
  private final Duration readTimeout;
  private final Executor threads;
  private final Pacing pacing;

  /**
   * @param api with the limits of event streams
   * @param url of the sandbox, for messages
   * @param readTimeout the limit of {@code api}, for messages
   * @param threads runs any number of blocking tasks at once
   */
  EventCalls(DataPlaneApi api, HttpUrl url, Duration readTimeout, Executor threads, Pacing pacing) {
    this.api = api;
    this.url = url;
    this.readTimeout = readTimeout;
    this.threads = threads;
    this.pacing = pacing;
  }

  @Override
  public EventCall start(StartEventStreamRequest request, Listener listener) {
    return begin(api.startEventStream(request), listener);
  }

  @Override
  public EventCall resume(ResumeEventStreamRequest request, Listener listener) {
    return begin(api.resumeEventStream(request), listener);
  }

  private EventCall begin(Call<ResponseBody> call, Listener listener) {
    try {
      threads.execute(() -> runSafely(call, listener));
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the client is closed", e);
    }
    return call::cancel;
  }

  private void runSafely(Call<ResponseBody> call, Listener listener) {
    try {
      run(call, listener);
    } catch (RuntimeException | Error e) {
      log.debug("a response could not be read", e);
      listener.ended("this client failed with " + e.getClass().getName());
    }
  }

  private void run(Call<ResponseBody> call, Listener listener) {
    Response<ResponseBody> response;
    try {
      response = call.execute();
    } catch (KeyUnavailableException e) {
      listener.failed(
          new ConnectFailure(ConnectFailure.Kind.CANCELLED, false, e.text(), e.reason()));
      return;
    } catch (NotSentException e) {
      listener.failed(notSent(e));
      return;
    } catch (IOException e) {
      listener.ended(broken(e));
      return;
    }
    ResponseBody body = response.body();
    if (body == null) {
      listener.refused(refusal(response));
      return;
    }
    try (body) {
      if (isEventStream(body.contentType())) {
        if (listener.opened()) {
          read(body, listener);
        }
      } else {
        listener.ended("the answer of " + peer() + " is no event stream");
      }
    }
  }

  private void read(ResponseBody body, Listener listener) {
    byte[] bytes = new byte[READ_BYTES];
    InputStream in = body.byteStream();
    try {
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (!listener.received(bytes, n)) {
          return;
        }
      }
    } catch (IOException e) {
      listener.ended(broken(e));
      return;
    }
    listener.ended("the response ended before the command did");
  }

  private UpgradeRefusal refusal(Response<ResponseBody> response) {
    try (ResponseBody body = response.errorBody()) {
      ErrorBody error = body == null ? ErrorBody.NONE : ErrorBody.read(body.source());
      return new UpgradeRefusal(
          response.code(),
          RetryAfter.parse(
              response.headers().get("Retry-After"), response.headers().get("Date"), pacing.now()),
          Objects.requireNonNullElseGet(error.message(), () -> OneLine.quote(response.message())),
          error.type(),
          error.errorId());
    }
  }

  private ConnectFailure notSent(NotSentException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean timeout = cause instanceof SocketTimeoutException;
    boolean distrust = ConnectionFailures.isDistrust(cause);
    ConnectFailure.Kind kind =
        timeout
            ? ConnectFailure.Kind.CONNECT_TIMEOUT
            : distrust ? ConnectFailure.Kind.TLS_FAILED : ConnectFailure.Kind.CONNECT_FAILED;
    return new ConnectFailure(
        kind,
        !distrust,
        "no connection to " + peer() + " (" + ConnectionFailures.text(cause) + ")",
        cause);
  }

  private String broken(IOException e) {
    return e instanceof SocketTimeoutException
        ? "nothing was received from " + peer() + " for " + ConnectionFailures.seconds(readTimeout)
        : "the connection to " + peer() + " broke (" + ConnectionFailures.text(e) + ")";
  }

  private String peer() {
    return url.host() + ":" + url.port();
  }

  private static boolean isEventStream(@Nullable MediaType type) {
    return type != null && type.type().equals("text") && type.subtype().equals("event-stream");
  }
}
