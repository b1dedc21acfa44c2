// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.admin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.Registry;
import langsmith.sandbox.internal.sandbox.AsyncCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * {@link Registries} in futures. No method blocks; each future fails with what the blocking method
 * throws, and completes on the client's {@linkplain
 * langsmith.sandbox.SandboxClient.Builder#callbackExecutor callback executor}. Cancelling a future
 * ends its request and what would follow; whether the service had done its part by then is not
 * known. Arguments are checked when the work begins. Safe for use by several threads.
 */
public final class AsyncRegistries {
  private final AsyncCalls<Registries> calls;

  AsyncRegistries(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, Registries::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncRegistries with(RequestOptions options) {
    return new AsyncRegistries(calls.context().with(options));
  }

  /**
   * See {@link Registries#create(CreateRegistry)}.
   *
   * @param wanted the registry and how to get in
   * @return the registry
   */
  public CompletableFuture<Registry> create(CreateRegistry wanted) {
    return calls.call(registries -> registries.create(wanted));
  }

  /**
   * See {@link Registries#get(String)}.
   *
   * @param nameOrId its name or id
   * @return the registry
   */
  public CompletableFuture<Registry> get(String nameOrId) {
    return calls.call(registries -> registries.get(nameOrId));
  }

  /**
   * See {@link Registries#list()}.
   *
   * @return all of them
   */
  public CompletableFuture<List<Registry>> list() {
    return calls.call(registries -> registries.list().toList());
  }

  /**
   * See {@link Registries#list(String)}.
   *
   * @param nameContains not blank
   * @return those whose name contains the text
   */
  public CompletableFuture<List<Registry>> list(String nameContains) {
    return calls.call(registries -> registries.list(nameContains).toList());
  }

  /**
   * See {@link Registries#update(String, UpdateRegistry)}.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the registry as it is then
   */
  public CompletableFuture<Registry> update(String nameOrId, UpdateRegistry update) {
    return calls.call(registries -> registries.update(nameOrId, update));
  }

  /**
   * See {@link Registries#delete(String)}.
   *
   * @param nameOrId its name or id
   * @return completes when it is deleted
   */
  public CompletableFuture<@Nullable Void> delete(String nameOrId) {
    return calls.run(registries -> registries.delete(nameOrId));
  }
}
