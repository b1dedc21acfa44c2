// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The calls in progress. OkHttp's dispatcher drops a call when its response begins, but a download
 * continues then. An interceptor, because an application's HTTP client may have an event listener
 * of its own. Safe for use by several threads.
 */
final class RunningCalls implements Interceptor {
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Call call = chain.call();
    calls.add(call);
    if (closed) {
      call.cancel();
    }
    boolean answered = false;
    try {
      Response response =
          WatchedBody.watch(chain.proceed(chain.request()), (bytes, failure) -> calls.remove(call));
      answered = true;
      return response;
    } finally {
      if (!answered) {
        calls.remove(call);
      }
    }
  }

  /** Cancels these calls and all later ones. */
  void close() {
    closed = true;
    calls.forEach(Call::cancel);
  }
}
