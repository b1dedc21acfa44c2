// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * The calls in progress. OkHttp's dispatcher drops a call when its response begins, but a download
 * continues then. Safe for use by several threads.
 */
final class RunningCalls extends EventListener {
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Override
  public void callStart(Call call) {
    calls.add(call);
    if (closed) {
      call.cancel();
    }
  }

  @Override
  public void callEnd(Call call) {
    calls.remove(call);
  }

  @Override
  public void callFailed(Call call, IOException failure) {
    calls.remove(call);
  }

  /** Cancels these calls and all later ones. */
  void close() {
    closed = true;
    calls.forEach(Call::cancel);
  }
}
