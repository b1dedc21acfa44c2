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
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.Pacing;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/**
 * HTTP of one client: the generated interfaces, and the one way to call them that repeats what may
 * be repeated and turns every failure into a {@link langsmith.sandbox.error.SandboxException}. Safe
 * for use by several threads; calls block.
 *
 * <p>Views differ in settings and share everything else; closing one closes them all.
 */
public final class RestClient implements AutoCloseable {
  private final ClientConfig config;
  private final Pacing pacing;
  private final Retries retries;
  private final CallFailures failures;
  private final HttpStack http;
  private final Retrofit api;
  private final AtomicBoolean closed;

  private final CallSettings settings;
  private final Retrofit guardedApi;
  private final CancelSignal signal;

  /** Creates the client of a configuration with a time of its own. */
  public RestClient(ClientConfig config, Pacing pacing) {
    this.config = config;
    this.pacing = pacing;
    this.signal = new CancelSignal();
    this.retries = new Retries(pacing, signal);
    this.failures = new CallFailures(config, pacing);
    this.http = new HttpStack(config);
    this.closed = new AtomicBoolean();
    this.settings = CallSettings.NONE;
    this.api = http.rawControlPlane();
    this.guardedApi = http.controlPlane(settings.headers());
  }

  private RestClient(RestClient other, CallSettings settings, CancelSignal signal) {
    this.config = other.config;
    this.pacing = other.pacing;
    this.signal = signal;
    this.retries = new Retries(pacing, signal);
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

  /** Returns a view whose calls and waits somebody else can end. */
  public RestClient with(CancelSignal signal) {
    return new RestClient(this, settings, signal);
  }

  /** Returns what ends the calls and waits of this view. */
  public CancelSignal signal() {
    return signal;
  }

  /** Returns whether another view is of the same client. */
  public boolean isSameClient(RestClient other) {
    return closed == other.closed;
  }

  /** Returns the configuration. */
  public ClientConfig config() {
    return config;
  }

  /** Returns the time that waits and deadlines of this client go by. */
  public Pacing pacing() {
    return pacing;
  }

  /**
   * Waits between two calls.
   *
   * @param doing what for, in the words of messages
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

  /** Returns Retrofit for the control plane as callers may use it: no retries, no error mapping. */
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

  /** Returns the data plane at an address, which gets the key. */
  public DataPlaneApi dataPlane(HttpUrl url) {
    return http.dataPlane(url, settings.headers());
  }

  /**
   * Returns the data plane at an address for transfers of files, which may take as long as they
   * move.
   */
  public DataPlaneApi transfers(HttpUrl url) {
    return http.transfers(url, settings.headers());
  }

  /**
   * Returns HTTP for addresses that are not the service's: the same proxy, trust and connections,
   * but neither the key nor any other header, and redirects are followed.
   */
  public OkHttpClient.Builder foreign() {
    return http.foreign();
  }

  /**
   * Prepares to read a file; nothing is sent yet.
   *
   * @param limit for the whole; zero for what holds for every call of this view
   */
  public Download download(
      Task task, Duration limit, Download.Parts parts, Download.Restart restart) {
    return new Download(this, task, settings.transferLimit(limit), signal, parts, restart);
  }

  /** Makes a call whose answer is all in its headers. */
  public Headers headers(Task task, Duration timeout, Call<@Nullable Void> call) {
    return execute(task, timeout, call, Response::headers, null);
  }

  /** Makes a call and returns its answer. */
  public <T> T fetch(Task task, Duration timeout, Call<T> call) {
    return execute(task, timeout, call, answer -> CallFailures.required(task, answer), null);
  }

  /**
   * Makes a call that sends a file.
   *
   * @param limit for the whole; zero for what holds for every call of this view
   */
  public <T> T upload(Task task, Duration limit, Call<T> call) {
    return with(settings.withoutLimits()).fetch(task, settings.transferLimit(limit), call);
  }

  /** Makes a call once, for callers that repeat by themselves. */
  public <T> T fetchOnce(Task task, Duration timeout, Call<T> call) {
    Call<T> clone = call.clone();
    return retries.run(
        task,
        RetryPolicy.ONCE,
        spent ->
            attempt(
                task,
                timeout,
                clone,
                RestClient::noOther,
                answer -> CallFailures.required(task, answer)),
        null);
  }

  /**
   * Makes a call whose answer has a body to be read; a body that breaks off is a failed attempt.
   */
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
   * Makes a call and reads its answer, whether that is a success or one of the statuses that the
   * reader knows.
   */
  public <R> R fetch(
      Task task,
      Duration timeout,
      Call<ResponseBody> call,
      IntPredicate known,
      ResponseReader<R> reader) {
    return retries.run(
        task,
        settings.apply(RetryPolicy.DEFAULT),
        spent ->
            attempt(
                task,
                settings.attemptLimit(timeout, spent),
                call.clone(),
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
                }),
        null);
  }

  /** Makes a call that has no answer. A repetition that finds nothing left to do is a success. */
  public void run(Task task, Duration timeout, Call<@Nullable Void> call) {
    execute(task, timeout, call, answer -> Boolean.TRUE, Boolean.TRUE);
  }

  /** Cancels running calls, ends waits and releases connections. Later calls fail. Idempotent. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      http.close();
    }
  }

  private <T, R> R execute(
      Task task, Duration timeout, Call<T> call, AnswerReader<T, R> reader, @Nullable R ifGone) {
    return retries.run(
        task,
        settings.apply(RetryPolicy.DEFAULT),
        spent ->
            attempt(
                task,
                settings.attemptLimit(timeout, spent),
                call.clone(),
                RestClient::noOther,
                reader),
        ifGone);
  }

  /** For calls of which every status but success is a failure. */
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
      Response<T> answer = call.execute();
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

  /** Repeats a step as long as that is allowed. */
  <R> R repeat(Task task, Step<R> step, Function<IOException, AttemptFailed> failed) {
    return retries.run(
        task,
        RetryPolicy.DEFAULT,
        spent -> {
          try {
            return step.run();
          } catch (IOException e) {
            throw failed.apply(e);
          }
        },
        null);
  }

  /** Makes a call, whatever its answer. */
  <T> Response<T> begin(Call<T> call, Duration limit) throws IOException {
    if (closed.get()) {
      throw new IllegalStateException("the client is closed");
    }
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    return call.execute();
  }

  /** Returns what makes exceptions of failed calls. */
  CallFailures failures() {
    return failures;
  }

  /** Reads a body to its end. */
  @FunctionalInterface
  public interface BodyReader<R> {
    /** Returns what the body holds; an {@link IOException} fails the attempt. */
    R read(ResponseBody body) throws IOException;
  }

  /** Reads an answer with its headers. */
  @FunctionalInterface
  public interface ResponseReader<R> {
    /** Returns what the answer holds; an {@link IOException} fails the attempt. */
    R read(Response<ResponseBody> answer) throws IOException;
  }

  /** One attempt at a part of a longer work. */
  @FunctionalInterface
  interface Step<R> {
    R run() throws IOException, AttemptFailed;
  }

  @FunctionalInterface
  private interface AnswerReader<T, R> {
    R read(Response<T> answer) throws IOException;
  }
}
