// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.wire.HeaderMap;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the client's headers, including the key, to requests to one origin only. A header that the
 * request already has takes precedence.
 */
final class OriginHeaders implements Interceptor {
  private final HttpUrl origin;
  private final Supplier<HeaderMap> headers;

  /**
   * @param headers called for each request; a {@link SandboxException} of it ends the request with
   *     a {@link KeyUnavailableException}
   */
  OriginHeaders(HttpUrl origin, Supplier<HeaderMap> headers) {
    this.origin = origin;
    this.headers = headers;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!isSameOrigin(origin, request.url())) {
      return chain.proceed(request);
    }
    Request.Builder completed = request.newBuilder();
    for (Map.Entry<String, String> header : current().asMap().entrySet()) {
      if (request.header(header.getKey()) == null) {
        completed.header(header.getKey(), header.getValue());
      }
    }
    return chain.proceed(completed.build());
  }

  private HeaderMap current() throws IOException {
    try {
      return headers.get();
    } catch (SandboxException e) {
      throw new KeyUnavailableException(e);
    }
  }

  /** Returns whether two URLs have scheme, host and port in common. */
  static boolean isSameOrigin(HttpUrl origin, HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }
}
