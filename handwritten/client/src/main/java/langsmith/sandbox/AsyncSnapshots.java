// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotTag;
import langsmith.sandbox.internal.sandbox.AsyncCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.RequestOptions;
import org.jspecify.annotations.Nullable;

/**
 * {@link Snapshots} in futures. No method blocks; each future fails with what the blocking method
 * throws, and completes on the client's {@linkplain SandboxClient.Builder#callbackExecutor callback
 * executor}. Cancelling a future ends its request and what would follow; whether the service had
 * done its part by then is not known. Arguments are checked when the work begins. Safe for use by
 * several threads.
 */
public final class AsyncSnapshots {
  private final AsyncCalls<Snapshots> calls;

  AsyncSnapshots(SandboxContext context) {
    this.calls = new AsyncCalls<>(context, Snapshots::new);
  }

  /**
   * {@return the same by requests that differ in what the options say}
   *
   * @param options headers and limits
   */
  public AsyncSnapshots with(RequestOptions options) {
    return new AsyncSnapshots(calls.context().with(options));
  }

  /**
   * See {@link Snapshots#create(CreateSnapshot)}.
   *
   * @param wanted what the snapshot should be
   * @return the snapshot as it is then
   */
  public CompletableFuture<Snapshot> create(CreateSnapshot wanted) {
    return calls.call(snapshots -> snapshots.create(wanted));
  }

  /**
   * See {@link Snapshots#capture(String, CaptureSnapshot)}.
   *
   * @param sandbox its name or id
   * @param wanted what the snapshot should be
   * @return the snapshot as it is then
   */
  public CompletableFuture<Snapshot> capture(String sandbox, CaptureSnapshot wanted) {
    return calls.call(snapshots -> snapshots.capture(sandbox, wanted));
  }

  /**
   * See {@link Snapshots#build(BuildSnapshot)}.
   *
   * @param wanted what to build, and from what
   * @return the snapshot when it is ready; cancelling ends the build, and the sandbox is deleted
   */
  public CompletableFuture<Snapshot> build(BuildSnapshot wanted) {
    return calls.call(snapshots -> snapshots.build(wanted));
  }

  /**
   * See {@link Snapshots#get(String)}.
   *
   * @param reference its id, name, or {@code name:tag}
   * @return the snapshot
   */
  public CompletableFuture<Snapshot> get(String reference) {
    return calls.call(snapshots -> snapshots.get(reference));
  }

  /**
   * See {@link Snapshots#list()}.
   *
   * @return all snapshots, from every page; mind the memory
   */
  public CompletableFuture<List<Snapshot>> list() {
    return calls.call(snapshots -> snapshots.list().toList());
  }

  /**
   * See {@link Snapshots#list(SnapshotQuery)}.
   *
   * @param query which, and in which order
   * @return what the query keeps, from every page; mind the memory
   */
  public CompletableFuture<List<Snapshot>> list(SnapshotQuery query) {
    return calls.call(snapshots -> snapshots.list(query).toList());
  }

  /**
   * See {@link Snapshots#tags(String)}.
   *
   * @param name without a tag
   * @return the tags of the name
   */
  public CompletableFuture<List<SnapshotTag>> tags(String name) {
    return calls.call(snapshots -> snapshots.tags(name));
  }

  /**
   * See {@link Snapshots#delete(String)}.
   *
   * @param reference its id, name, or {@code name:tag}
   * @return completes when it is deleted
   */
  public CompletableFuture<@Nullable Void> delete(String reference) {
    return calls.run(snapshots -> snapshots.delete(reference));
  }

  /**
   * See {@link Snapshots#waitUntilReady(String, Duration)}.
   *
   * @param reference its id, name, or {@code name:tag}
   * @param timeout how long to wait, not negative
   * @return the snapshot when it is ready
   */
  public CompletableFuture<Snapshot> waitUntilReady(String reference, Duration timeout) {
    return calls.call(snapshots -> snapshots.waitUntilReady(reference, timeout));
  }
}
