// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Ensures that a request which must not be processed twice is written at most once, and marks
 * failures before the first byte ({@link NotSentException}).
 */
final class SendGuard {
  private SendGuard() {}

  /** Prevents OkHttp from writing a POST or PATCH twice; it may still try other addresses. */
  static OkHttpClient.Builder sendOnce(OkHttpClient.Builder builder) {
    return builder.addInterceptor(SendGuard::asOneShot);
  }

  /** Marks failures of requests that were never written. */
  static OkHttpClient.Builder markUnsentFailures(OkHttpClient.Builder builder) {
    return builder
        .addInterceptor(SendGuard::markUnsent)
        .addNetworkInterceptor(SendGuard::recordSending);
  }

  private static Response asOneShot(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    boolean repeatable = request.method().equals("PUT") || request.method().equals("DELETE");
    if (body == null || repeatable) {
      return chain.proceed(request);
    }
    return chain.proceed(
        request.newBuilder().method(request.method(), new OneShotBody(body)).build());
  }

  private static Response markUnsent(Interceptor.Chain chain) throws IOException {
    Progress progress = new Progress();
    try {
      return chain.proceed(chain.request().newBuilder().tag(Progress.class, progress).build());
    } catch (KeyUnavailableException e) {
      throw e; // Another attempt would ask for the key again, which is up to the application.
    } catch (IOException e) {
      throw progress.sending ? e : new NotSentException(e);
    }
  }

  private static Response recordSending(Interceptor.Chain chain) throws IOException {
    Progress progress = chain.request().tag(Progress.class);
    if (progress != null) {
      progress.sending = true;
    }
    return chain.proceed(chain.request());
  }

  /** Confined to the thread that executes the call. */
  private static final class Progress {
    boolean sending;
  }
}
