// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.api.GeneratedConverters;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * OkHttp and Retrofit of one client, with the headers, limits and checks of each kind of request.
 * All kinds share connections and threads.
 */
final class HttpStack {
  private static final int IDLE_SECONDS = 10;

  private final ClientConfig config;
  private final Telemetry telemetry;
  private final RunningCalls running = new RunningCalls();
  private final Clients plain;
  private final HttpLog log = new HttpLog();

  // Guarded by this.
  private @Nullable Clients secure;

  /** One thread for each response, so their number must not have a limit. */
  private final ExecutorService eventThreads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          HttpStack::eventThread);

  HttpStack(ClientConfig config, Telemetry telemetry) {
    this.config = config;
    this.telemetry = telemetry;
    this.plain = Clients.of(OkHttp.plain(config).newBuilder().addInterceptor(running).build());
  }

  /** Returns the clients for an address; the first that needs TLS prepares it for all. */
  private Clients clients(boolean https) {
    return https ? secure() : plain;
  }

  private synchronized Clients secure() {
    if (secure == null) {
      secure = Clients.of(OkHttp.secure(config, plain.raw()));
    }
    return secure;
  }

  /** Returns the control plane for callers, with OkHttp's own failures. */
  Retrofit rawControlPlane() {
    return retrofit(
        observed(
            clients(config.baseUrl().isHttps()).raw(), config.baseUrl(), HeaderMap.empty(), null),
        config.baseUrl(),
        HeaderMap.empty());
  }

  /**
   * Returns the control plane for {@link RestClient}.
   *
   * @param headers replace the client's
   */
  Retrofit controlPlane(HeaderMap headers) {
    return retrofit(
        observed(guarded(config.baseUrl()), config.baseUrl(), headers, null),
        config.baseUrl(),
        headers);
  }

  DataPlaneApi dataPlane(HttpUrl url, HeaderMap headers) {
    return retrofit(observed(guarded(url), url, headers, null), url, headers)
        .create(DataPlaneApi.class);
  }

  /** Returns the data plane for files, which may take any time as long as they make progress. */
  DataPlaneApi transfers(HttpUrl url, HeaderMap headers, String sandbox) {
    OkHttpClient patient =
        observed(guarded(url), url, headers, sandbox)
            .newBuilder()
            .readTimeout(config.transferTimeout())
            .writeTimeout(config.transferTimeout())
            .callTimeout(Duration.ZERO)
            .addInterceptor(HttpStack::uncompressed)
            .build();
    return retrofit(patient, url, headers).create(DataPlaneApi.class);
  }

  /** Returns event streams at an address, which may last as long as something arrives. */
  EventCalls events(HttpUrl url, HeaderMap headers, Pacing pacing) {
    OkHttpClient patient =
        guarded(url)
            .newBuilder()
            .readTimeout(config.eventReadTimeout())
            .callTimeout(Duration.ZERO)
            .addInterceptor(HttpStack::uncompressed)
            .build();
    return new EventCalls(
        retrofit(patient, url, headers).create(DataPlaneApi.class),
        url,
        config.eventReadTimeout(),
        eventThreads,
        pacing);
  }

  private OkHttpClient guarded(HttpUrl url) {
    return clients(url.isHttps()).guarded();
  }

  /** Returns a client whose requests telemetry reports. */
  private OkHttpClient observed(
      OkHttpClient http, HttpUrl base, HeaderMap headers, @Nullable String sandbox) {
    if (telemetry.isOff()) {
      return http;
    }
    HeaderMap callers = config.headers().with(headers);
    return http.newBuilder()
        .addInterceptor(new RequestTelemetry(telemetry, base, callers, sandbox))
        .build();
  }

  private static Thread eventThread(Runnable task) {
    Thread thread = new Thread(task, "langsmith-sandbox-events");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Returns an HTTP client for other addresses than the service's, without the client's headers.
   */
  OkHttpClient.Builder foreign() {
    return secure()
        .raw()
        .newBuilder()
        .followRedirects(true)
        .followSslRedirects(true)
        .callTimeout(Duration.ZERO)
        .readTimeout(config.requestTimeout())
        .writeTimeout(config.requestTimeout());
  }

  /** Cancels running calls and releases connections, unless they are the application's. */
  void close() {
    running.close();
    eventThreads.shutdown();
    if (config.http().client() != null) {
      return;
    }
    plain.raw().dispatcher().executorService().shutdown();
    plain.raw().connectionPool().evictAll();
  }

  /** Requests responses without compression, which would change lengths and offsets. */
  private static Response uncompressed(Interceptor.Chain chain) throws IOException {
    return chain.proceed(
        chain.request().newBuilder().header("Accept-Encoding", "identity").build());
  }

  private Retrofit retrofit(OkHttpClient http, HttpUrl base, HeaderMap headers) {
    HttpUrl.Builder directory = base.newBuilder().query(null).fragment(null);
    if (!base.pathSegments().get(base.pathSize() - 1).isEmpty()) {
      directory.addPathSegment("");
    }
    return new Retrofit.Builder()
        .baseUrl(directory.build())
        .client(
            http.newBuilder()
                .addInterceptor(
                    new OriginHeaders(base, () -> config.currentHeaders().with(headers)))
                .addInterceptor(log)
                .addInterceptor(AnswerLimits::cutError)
                .addNetworkInterceptor(AnswerLimits::limitZipped)
                .build())
        .addConverterFactory(new GeneratedConverters())
        .addConverterFactory(
            new JsonAnswers(new Moshi.Builder().add(new GeneratedJsonAdapters()).build()))
        .addConverterFactory(new GeneratedConverters())
        .validateEagerly(true)
        .build();
  }

  /**
   * Two clients that differ in their failures only.
   *
   * @param raw has OkHttp's own
   * @param guarded marks those before anything was sent
   */
  private record Clients(OkHttpClient raw, OkHttpClient guarded) {
    static Clients of(OkHttpClient raw) {
      return new Clients(raw, SendGuard.markUnsentFailures(raw.newBuilder()).build());
    }
  }
}
