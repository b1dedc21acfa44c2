// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.telemetry.RequestEnd;
import langsmith.sandbox.telemetry.TracedOperation;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/** Reports every attempt of a request to telemetry, and adds its headers to it. */
final class RequestTelemetry implements Interceptor {
  private final Telemetry telemetry;
  private final HttpUrl origin;
  private final HeaderMap callers;
  private final @Nullable String sandbox;

  /**
   * @param origin receives the added headers
   * @param callers headers that take precedence
   * @param sandbox the name of the sandbox, null for requests to the control plane
   */
  RequestTelemetry(
      Telemetry telemetry, HttpUrl origin, HeaderMap callers, @Nullable String sandbox) {
    this.telemetry = telemetry;
    this.origin = origin;
    this.callers = callers;
    this.sandbox = sandbox;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    TracedOperation operation =
        new TracedOperation(
            TracedOperation.Kind.REQUEST,
            name(request),
            sandbox == null ? inPath(request.url()) : sandbox);
    Telemetry.Watch watch = telemetry.watch();
    telemetry.listener().requestStarted(operation);
    RequestBody body = request.body();
    CountedBody counted = body == null ? null : new CountedBody(body);
    Response response;
    try {
      response = chain.proceed(complete(request, counted, Telemetry.headers(operation)));
    } catch (IOException | RuntimeException | Error e) {
      Throwable failure = e instanceof NotSentException && e.getCause() != null ? e.getCause() : e;
      end(
          operation,
          new RequestEnd(watch.elapsed(), 0, Telemetry.nameOf(failure), sent(counted), 0));
      throw e;
    }
    int status = response.code();
    return WatchedBody.watch(
        response,
        (bytes, broken) ->
            end(
                operation,
                new RequestEnd(
                    watch.elapsed(),
                    status,
                    broken == null ? null : Telemetry.nameOf(broken),
                    sent(counted),
                    bytes)));
  }

  private void end(TracedOperation operation, RequestEnd end) {
    telemetry.listener().requestEnded(operation, end);
  }

  private Request complete(Request request, @Nullable CountedBody body, HeaderMap headers) {
    Request.Builder completed = request.newBuilder();
    if (body != null) {
      completed.method(request.method(), body);
    }
    if (OriginHeaders.isSameOrigin(origin, request.url())) {
      for (Map.Entry<String, String> header : headers.asMap().entrySet()) {
        if (request.header(header.getKey()) == null
            && !callers.asMap().containsKey(header.getKey())) {
          completed.header(header.getKey(), header.getValue());
        }
      }
    }
    return completed.build();
  }

  private static long sent(@Nullable CountedBody body) {
    return body == null ? 0 : body.count();
  }

  /** Returns the name of the generated method, which is the operationId. */
  private static String name(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    return invocation == null ? "unknown" : invocation.method().getName();
  }

  /** Returns the sandbox that a path of the control plane names; null if it names none. */
  private @Nullable String inPath(HttpUrl url) {
    List<String> segments = url.pathSegments();
    int boxes = (int) origin.pathSegments().stream().filter(segment -> !segment.isEmpty()).count();
    boolean named = segments.size() > boxes + 1 && segments.get(boxes).equals("boxes");
    return named && !segments.get(boxes + 1).isEmpty() ? segments.get(boxes + 1) : null;
  }
}
