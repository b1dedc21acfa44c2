// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.Pool;
import langsmith.sandbox.internal.sandbox.AsyncCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * {@link Pools} in futures. No method blocks; each future fails with what the blocking method
 * throws, and completes on the client's {@linkplain
 * langsmith.sandbox.SandboxClient.Builder#callbackExecutor callback executor}. Cancelling a future
 * ends its request and what would follow; whether the service had done its part by then is not
 * known. Arguments are checked when the work begins. Safe for use by several threads.
 */
public final class AsyncPools {
  private final AsyncCalls<Pools> calls;

  AsyncPools(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, Pools::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncPools with(RequestOptions options) {
    return new AsyncPools(calls.context().with(options));
  }

  /**
   * See {@link Pools#create(String, String, int)}.
   *
   * @param name unique in the workspace
   * @param template its name
   * @param replicas how many sandboxes wait, 1 to 100
   * @return the pool
   */
  public CompletableFuture<Pool> create(String name, String template, int replicas) {
    return calls.call(pools -> pools.create(name, template, replicas));
  }

  /**
   * See {@link Pools#create(String, String, int, Duration)}.
   *
   * @param name unique in the workspace
   * @param template its name
   * @param replicas how many sandboxes wait, 1 to 100
   * @param readyTimeout how long the service waits, 10 to 600 seconds
   * @return the pool
   */
  public CompletableFuture<Pool> create(
      String name, String template, int replicas, Duration readyTimeout) {
    return calls.call(pools -> pools.create(name, template, replicas, readyTimeout));
  }

  /**
   * See {@link Pools#get(String)}.
   *
   * @param nameOrId its name or id
   * @return the pool
   */
  public CompletableFuture<Pool> get(String nameOrId) {
    return calls.call(pools -> pools.get(nameOrId));
  }

  /**
   * See {@link Pools#list()}.
   *
   * @return all of them
   */
  public CompletableFuture<List<Pool>> list() {
    return calls.call(pools -> pools.list().toList());
  }

  /**
   * See {@link Pools#update(String, UpdatePool)}.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the pool as it is then
   */
  public CompletableFuture<Pool> update(String nameOrId, UpdatePool update) {
    return calls.call(pools -> pools.update(nameOrId, update));
  }

  /**
   * See {@link Pools#delete(String)}.
   *
   * @param nameOrId its name or id
   * @return completes when it is deleted
   */
  public CompletableFuture<@Nullable Void> delete(String nameOrId) {
    return calls.run(pools -> pools.delete(nameOrId));
  }
}
