// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntPredicate;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * HTTP of one client: the generated interfaces, and the methods that call them, retry where it is
 * safe, and map every failure to a {@link langsmith.sandbox.error.SandboxException}. Safe for use
 * by several threads; calls block.
 *
 * <p>Views differ in their settings and share everything else; closing one closes all.
 */
public final class RestClient implements AutoCloseable {
  private static final int LEAST_STATUS = 100;

  private final ClientConfig config;
  private final Pacing pacing;
  private final Telemetry telemetry;
  private final Retries retries;
  private final CallFailures failures;
  private final HttpStack http;
  private final Retrofit api;
  private final AtomicBoolean closed;

  private final CallSettings settings;
  private final Retrofit guardedApi;
  private final CancelSignal signal;

  /** Creates the client of a configuration. */
  public RestClient(ClientConfig config, Pacing pacing) {
    this.config = config;
    this.pacing = pacing;
    this.signal = new CancelSignal();
    this.telemetry = new Telemetry(config.telemetry(), pacing);
    this.retries = new Retries(pacing, signal, telemetry);
    this.failures = new CallFailures(config, pacing);
    this.http = new HttpStack(config, telemetry);
    this.closed = new AtomicBoolean();
    this.settings = CallSettings.NONE;
    this.api = http.rawControlPlane();
    this.guardedApi = http.controlPlane(settings.headers());
  }

  private RestClient(RestClient other, CallSettings settings, CancelSignal signal) {
    this.config = other.config;
    this.pacing = other.pacing;
    this.signal = signal;
    this.telemetry = other.telemetry;
    this.retries = new Retries(pacing, signal, telemetry);
    this.failures = other.failures;
    this.http = other.http;
    this.closed = other.closed;
    this.api = other.api;
    this.settings = settings;
    this.guardedApi =
        settings.headers().equals(other.settings.headers())
            ? other.guardedApi
            : http.controlPlane(settings.headers());
  }

  /** Returns a view whose calls have these settings instead of this one's. */
  public RestClient with(CallSettings settings) {
    return new RestClient(this, settings, signal);
  }

  /** Returns a view whose calls and waits a signal can end. */
  public RestClient with(CancelSignal signal) {
    return new RestClient(this, settings, signal);
  }

  /** Returns the signal that ends the calls and waits of this view. */
  public CancelSignal signal() {
    return signal;
  }

  /** Returns the configuration. */
  public ClientConfig config() {
    return config;
  }

  /** Returns the clock of waits and deadlines. */
  public Pacing pacing() {
    return pacing;
  }

  /**
   * Waits between two calls.
   *
   * @param doing the reason, for messages
   */
  public void pause(String doing, Duration duration) {
    try {
      pacing.pause(duration, signal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxConnectionException(
          doing + " was interrupted", ErrorDetails.causedBy(e).retryable(true));
    }
  }

  /** Returns Retrofit for the control plane, for callers: without retries and error mapping. */
  public Retrofit api() {
    return api;
  }

  /** Returns the control plane's sandboxes, for {@link #fetch} and {@link #run}. */
  public BoxesApi boxes() {
    return controlPlane(BoxesApi.class);
  }

  /** Returns a part of the control plane, for {@link #fetch} and {@link #run}. */
  public <T> T controlPlane(Class<T> part) {
    return guardedApi.create(part);
  }

  /** Returns the data plane at an address, with the key. */
  public DataPlaneApi dataPlane(HttpUrl url) {
    return http.dataPlane(url, settings.headers());
  }

  /**
   * Returns the data plane at an address for file transfers, which may take any time as long as
   * they make progress.
   *
   * @param sandbox its name
   */
  public DataPlaneApi transfers(HttpUrl url, String sandbox) {
    return http.transfers(url, settings.headers(), sandbox);
  }

  /**
   * Returns Server-Sent Events of the data plane at an address.
   *
   * @param headers of one command; they override this view's
   */
  public EventTransport events(HttpUrl url, HeaderMap headers) {
    return http.events(url, settings.headers().with(headers), pacing);
  }

  /**
   * Returns an HTTP client for other addresses than the service's: with the same proxy, TLS and
   * connections, but without the key or any other header, and with redirects.
   */
  public OkHttpClient.Builder foreign() {
    return http.foreign();
  }

  /**
   * Prepares a download; nothing is sent yet.
   *
   * @param limit for the whole transfer; zero for the limit of this view's calls
   */
  public Download download(
      Task task, Duration limit, Download.Parts parts, Download.Restart restart) {
    return new Download(this, task, settings.transferLimit(limit), signal, parts, restart);
  }

  /** Executes a call and returns the headers of its response. */
  public Headers headers(Task task, Duration timeout, Call<@Nullable Void> call) {
    return execute(task, timeout, call, Response::headers, null);
  }

  /** Executes a call and returns its response. */
  public <T> T fetch(Task task, Duration timeout, Call<T> call) {
    return execute(task, timeout, call, answer -> CallFailures.required(task, answer), null);
  }

  /**
   * Executes a call that sends a file.
   *
   * @param limit for the whole transfer; zero for the limit of this view's calls
   */
  public <T> T upload(Task task, Duration limit, Call<T> call) {
    return with(settings.withoutLimits()).fetch(task, settings.transferLimit(limit), call);
  }

  /** Executes a call without retries, for callers with their own. */
  public <T> T fetchOnce(Task task, Duration timeout, Call<T> call) {
    Call<T> clone = call.clone();
    return retries.run(
        task,
        HttpRetryPolicy.never(),
        spent ->
            attempt(
                task,
                timeout,
                clone,
                RestClient::noOther,
                answer -> CallFailures.required(task, answer)),
        null);
  }

  /** Executes a call and reads the body of its response; an incomplete body is a failed attempt. */
  public <R> R fetch(Task task, Duration timeout, Call<ResponseBody> call, BodyReader<R> reader) {
    return execute(
        task,
        timeout,
        call,
        answer -> {
          try (ResponseBody body = CallFailures.required(task, answer)) {
            return reader.read(body);
          }
        },
        null);
  }

  /**
   * Executes a call and reads its response, which is a success or has one of the statuses that the
   * reader handles.
   */
  public <R> R fetch(
      Task task,
      Duration timeout,
      Call<ResponseBody> call,
      IntPredicate known,
      ResponseReader<R> reader) {
    return execute(
        task,
        timeout,
        call,
        known,
        answer -> {
          if (known.test(answer.code())) {
            return reader.read(answer);
          }
          ResponseBody body = CallFailures.required(task, answer);
          try {
            return reader.read(answer);
          } finally {
            body.close();
          }
        },
        null);
  }

  /** Executes a call without a result. A retry that finds the work already done is a success. */
  public void run(Task task, Duration timeout, Call<@Nullable Void> call) {
    execute(task, timeout, call, answer -> Boolean.TRUE, Boolean.TRUE);
  }

  /** Cancels running calls, ends waits and closes connections. Later calls fail. Idempotent. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      http.close();
    }
  }

  private <T, R> R execute(
      Task task, Duration timeout, Call<T> call, AnswerReader<T, R> reader, @Nullable R ifGone) {
    return execute(task, timeout, call, RestClient::noOther, reader, ifGone);
  }

  private <T, R> R execute(
      Task task,
      Duration timeout,
      Call<T> call,
      IntPredicate known,
      AnswerReader<T, R> reader,
      @Nullable R ifGone) {
    return retries.run(
        task,
        settings.apply(config.http().retries()),
        spent -> attempt(task, settings.attemptLimit(timeout, spent), call.clone(), known, reader),
        ifGone);
  }

  /** Returns false: every status except success is a failure. */
  private static boolean noOther(int status) {
    return false;
  }

  private <T, R> R attempt(
      Task task, Duration timeout, Call<T> call, IntPredicate known, AnswerReader<T, R> reader)
      throws AttemptFailed {
    if (closed.get()) {
      throw new IllegalStateException("the client is closed");
    }
    call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    signal.check(task.description());
    CancelSignal.Registration cancelling = signal.onCancel(call::cancel);
    try {
      Response<T> answer = send(task, call);
      if (!answer.isSuccessful() && !known.test(answer.code())) {
        throw failures.refused(task, answer);
      }
      return reader.read(answer);
    } catch (IOException e) {
      signal.check(task.description());
      throw failures.broken(task, call.request().url(), timeout, e);
    } catch (JsonDataException e) {
      throw failures.unreadable(task, call.request().url(), e);
    } finally {
      cancelling.close();
    }
  }

  /** Retries a step as long as that is allowed. */
  <R> R repeat(Task task, Step<R> step, Function<IOException, AttemptFailed> failed) {
    return retries.run(
        task,
        config.http().retries(),
        spent -> {
          try {
            return step.run();
          } catch (IOException e) {
            throw failed.apply(e);
          }
        },
        null);
  }

  /** Executes a call and returns its response, whatever its status. */
  <T> Response<T> begin(Task task, Call<T> call, Duration limit) throws IOException {
    if (closed.get()) {
      throw new IllegalStateException("the client is closed");
    }
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    return send(task, call);
  }

  /**
   * Executes a call. The only place where the HTTP libraries run for a call: whatever they throw
   * besides {@link IOException} becomes a {@link langsmith.sandbox.error.SandboxException}.
   */
  private <T> Response<T> send(Task task, Call<T> call) throws IOException {
    try {
      Response<T> answer = call.execute();
      if (answer.code() < LEAST_STATUS) {
        throw failures.brokenContract(task, "expected an HTTP status", "status " + answer.code());
      }
      return answer;
    } catch (SandboxException e) {
      throw e;
    } catch (KeyUnavailableException e) {
      throw e.reason();
    } catch (JsonDataException e) {
      throw failures.unreadable(task, call.request().url(), e);
    } catch (RuntimeException e) {
      throw failures.unexpected(task, e);
    }
  }

  /** Returns the factory of exceptions. */
  CallFailures failures() {
    return failures;
  }

  /** Reads a body to its end. */
  @FunctionalInterface
  public interface BodyReader<R> {
    /** Returns the content of the body; an {@link IOException} fails the attempt. */
    R read(ResponseBody body) throws IOException;
  }

  /** Reads a response with its headers. */
  @FunctionalInterface
  public interface ResponseReader<R> {
    /** Returns the content of the response; an {@link IOException} fails the attempt. */
    R read(Response<ResponseBody> answer) throws IOException;
  }

  /** One attempt of one step of a longer operation. */
  @FunctionalInterface
  interface Step<R> {
    R run() throws IOException, AttemptFailed;
  }

  @FunctionalInterface
  private interface AnswerReader<T, R> {
    R read(Response<T> answer) throws IOException;
  }
}
