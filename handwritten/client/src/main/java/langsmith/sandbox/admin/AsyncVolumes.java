// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.internal.sandbox.AsyncCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * {@link Volumes} in futures. No method blocks; each future fails with what the blocking method
 * throws, and completes on the client's {@linkplain
 * langsmith.sandbox.SandboxClient.Builder#callbackExecutor callback executor}. Cancelling a future
 * ends its request and what would follow; whether the service had done its part by then is not
 * known. Arguments are checked when the work begins. Safe for use by several threads.
 */
public final class AsyncVolumes {
  private final AsyncCalls<Volumes> calls;

  AsyncVolumes(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, Volumes::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncVolumes with(RequestOptions options) {
    return new AsyncVolumes(calls.context().with(options));
  }

  /**
   * See {@link Volumes#create(String, String)}.
   *
   * @param name unique in the workspace
   * @param size such as {@code 1Gi}
   * @return the volume
   */
  public CompletableFuture<Volume> create(String name, String size) {
    return calls.call(volumes -> volumes.create(name, size));
  }

  /**
   * See {@link Volumes#create(String, String, Duration)}.
   *
   * @param name unique in the workspace
   * @param size such as {@code 1Gi}
   * @param readyTimeout how long the service waits, 5 to 300 seconds
   * @return the volume
   */
  public CompletableFuture<Volume> create(String name, String size, Duration readyTimeout) {
    return calls.call(volumes -> volumes.create(name, size, readyTimeout));
  }

  /**
   * See {@link Volumes#get(String)}.
   *
   * @param nameOrId its name or id
   * @return the volume
   */
  public CompletableFuture<Volume> get(String nameOrId) {
    return calls.call(volumes -> volumes.get(nameOrId));
  }

  /**
   * See {@link Volumes#list()}.
   *
   * @return all of them
   */
  public CompletableFuture<List<Volume>> list() {
    return calls.call(volumes -> volumes.list().toList());
  }

  /**
   * See {@link Volumes#update(String, UpdateVolume)}.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the volume as it is then
   */
  public CompletableFuture<Volume> update(String nameOrId, UpdateVolume update) {
    return calls.call(volumes -> volumes.update(nameOrId, update));
  }

  /**
   * See {@link Volumes#delete(String)}.
   *
   * @param nameOrId its name or id
   * @return completes when it is deleted
   */
  public CompletableFuture<@Nullable Void> delete(String nameOrId) {
    return calls.run(volumes -> volumes.delete(nameOrId));
  }
}
