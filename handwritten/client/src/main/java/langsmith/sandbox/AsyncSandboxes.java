// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.internal.sandbox.AsyncCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * {@link Sandboxes} in futures. No method blocks; each future fails with what the blocking method
 * throws, and completes on the client's {@linkplain SandboxClient.Builder#callbackExecutor callback
 * executor}. Cancelling a future ends its request and what would follow; whether the service had
 * done its part by then is not known. Arguments are checked when the work begins. Safe for use by
 * several threads.
 */
public final class AsyncSandboxes {
  private final AsyncCalls<Sandboxes> calls;

  AsyncSandboxes(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, Sandboxes::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncSandboxes with(RequestOptions options) {
    return new AsyncSandboxes(calls.context().with(options));
  }

  /**
   * See {@link Sandboxes#create(CreateSandbox)}.
   *
   * @param wanted what the sandbox should be
   * @return the sandbox
   */
  public CompletableFuture<Sandbox> create(CreateSandbox wanted) {
    return calls.call(sandboxes -> own(sandboxes.create(wanted)));
  }

  /**
   * See {@link Sandboxes#open(CreateSandbox)}.
   *
   * @param wanted what the sandbox should be
   * @return the sandbox, which deletes itself on close; when the future is cancelled, it is deleted
   *     if it was made
   */
  public CompletableFuture<Sandbox> open(CreateSandbox wanted) {
    return calls.claim(sandboxes -> own(sandboxes.open(wanted)), Sandbox::close);
  }

  /**
   * See {@link Sandboxes#get(String)}.
   *
   * @param nameOrId its name or id
   * @return the sandbox
   */
  public CompletableFuture<Sandbox> get(String nameOrId) {
    return calls.call(sandboxes -> own(sandboxes.get(nameOrId)));
  }

  /**
   * See {@link Sandboxes#list()}.
   *
   * @return all sandboxes, from every page; mind the memory
   */
  public CompletableFuture<List<SandboxInfo>> list() {
    return calls.call(sandboxes -> sandboxes.list().toList());
  }

  /**
   * See {@link Sandboxes#list(SandboxQuery)}.
   *
   * @param query which, and in which order
   * @return what the query keeps, from every page; mind the memory
   */
  public CompletableFuture<List<SandboxInfo>> list(SandboxQuery query) {
    return calls.call(sandboxes -> sandboxes.list(query).toList());
  }

  /**
   * See {@link Sandboxes#update(String, UpdateSandbox)}.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the sandbox as it is then
   */
  public CompletableFuture<SandboxInfo> update(String nameOrId, UpdateSandbox update) {
    return calls.call(sandboxes -> sandboxes.update(nameOrId, update));
  }

  /**
   * See {@link Sandboxes#delete(String)}.
   *
   * @param nameOrId its name or id
   * @return completes when it is deleted
   */
  public CompletableFuture<@Nullable Void> delete(String nameOrId) {
    return calls.run(sandboxes -> sandboxes.delete(nameOrId));
  }

  /**
   * See {@link Sandboxes#delete(List)}.
   *
   * @param namesOrIds at least one
   * @return what became of each
   */
  public CompletableFuture<BatchDeleteResult> delete(List<String> namesOrIds) {
    return calls.call(sandboxes -> sandboxes.delete(namesOrIds));
  }

  /**
   * See {@link Sandboxes#status(String)}.
   *
   * @param nameOrId its name or id
   * @return the state
   */
  public CompletableFuture<StatusReport> status(String nameOrId) {
    return calls.call(sandboxes -> sandboxes.status(nameOrId));
  }

  /**
   * See {@link Sandboxes#start(String, Duration)}.
   *
   * @param nameOrId its name or id
   * @param readyTimeout how long to wait; zero for not at all
   * @return the sandbox
   */
  public CompletableFuture<Sandbox> start(String nameOrId, Duration readyTimeout) {
    return calls.call(sandboxes -> own(sandboxes.start(nameOrId, readyTimeout)));
  }

  /**
   * See {@link Sandboxes#stop(String)}.
   *
   * @param nameOrId its name or id
   * @return completes when it has stopped
   */
  public CompletableFuture<@Nullable Void> stop(String nameOrId) {
    return calls.run(sandboxes -> sandboxes.stop(nameOrId));
  }

  /**
   * See {@link Sandboxes#waitUntilReady(String, Duration)}.
   *
   * @param nameOrId its name or id
   * @param timeout how long to wait, not negative
   * @return the sandbox when it is ready
   */
  public CompletableFuture<Sandbox> waitUntilReady(String nameOrId, Duration timeout) {
    return calls.call(sandboxes -> own(sandboxes.waitUntilReady(nameOrId, timeout)));
  }

  /** A sandbox outlives the future that it comes from, and must not be cancelled with it. */
  private Sandbox own(Sandbox sandbox) {
    return sandbox.in(calls.context());
  }
}
