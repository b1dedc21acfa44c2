// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.Map;
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
  private final HeaderMap headers;

  OriginHeaders(HttpUrl origin, HeaderMap headers) {
    this.origin = origin;
    this.headers = headers;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!isSameOrigin(request.url())) {
      return chain.proceed(request);
    }
    Request.Builder completed = request.newBuilder();
    for (Map.Entry<String, String> header : headers.asMap().entrySet()) {
      if (request.header(header.getKey()) == null) {
        completed.header(header.getKey(), header.getValue());
      }
    }
    return chain.proceed(completed.build());
  }

  private boolean isSameOrigin(HttpUrl url) {
    return url.scheme().equals(origin.scheme())
        && url.host().equals(origin.host())
        && url.port() == origin.port();
  }
}
