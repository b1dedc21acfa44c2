// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import langsmith.sandbox.internal.text.Loggers;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Logs every request and response at DEBUG, for troubleshooting. Bodies, values of query
 * parameters, and values of headers not on a safe list are never logged, so no key, token, command
 * line, environment or file is.
 */
final class HttpLog implements Interceptor {
  private static final Logger log = Loggers.HTTP;

  /** Headers whose values are not confidential. */
  private static final Set<String> HARMLESS =
      Set.of(
          "accept",
          "accept-encoding",
          "accept-ranges",
          "content-encoding",
          "content-length",
          "content-range",
          "content-type",
          "date",
          "etag",
          "if-match",
          "if-none-match",
          "if-range",
          "range",
          "retry-after",
          "server",
          "transfer-encoding",
          "user-agent",
          "x-request-id");

  private final BooleanSupplier enabled;
  private final Consumer<String> out;
  private final AtomicLong numbers = new AtomicLong();

  HttpLog() {
    this(log::isDebugEnabled, log::debug);
  }

  HttpLog(BooleanSupplier enabled, Consumer<String> out) {
    this.enabled = enabled;
    this.out = out;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!enabled.getAsBoolean()) {
      return chain.proceed(request);
    }
    String number = "#" + numbers.incrementAndGet() + " ";
    out.accept(
        number
            + request.method()
            + " "
            + address(request.url())
            + " "
            + harmless(request.headers())
            + body(request.body()));
    try {
      Response answer = chain.proceed(request);
      long millis = answer.receivedResponseAtMillis() - answer.sentRequestAtMillis();
      out.accept(number + answer.code() + " after " + millis + " ms " + harmless(answer.headers()));
      return answer;
    } catch (IOException e) {
      // Its message may contain data from a peer.
      out.accept(number + "failed with " + e.getClass().getSimpleName());
      throw e;
    }
  }

  private static String address(HttpUrl url) {
    HttpUrl bare = url.newBuilder().query(null).build();
    StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
    url.queryParameterNames().forEach(name -> parameters.add(name + "=…"));
    return bare + parameters.toString();
  }

  private static String harmless(Headers headers) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      boolean show = HARMLESS.contains(name.toLowerCase(Locale.ROOT));
      text.add(name + ": " + (show ? headers.value(i) : "***"));
    }
    return text.toString();
  }

  private static String body(@Nullable RequestBody body) throws IOException {
    if (body == null) {
      return "";
    }
    long length = body.contentLength();
    return " and a body of " + (length < 0 ? "unknown length" : length + " bytes");
  }
}
