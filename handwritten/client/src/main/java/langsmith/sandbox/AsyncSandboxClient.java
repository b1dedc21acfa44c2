// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous view of a {@link SandboxClient}: {@code client.async().call(c ->
 * c.sandboxes().open(wanted))}. It has no threads, connections or settings of its own, and ends
 * with its client. No method blocks. Safe for use by several threads.
 *
 * <p>At most 32 calls of a client run at a time; further calls wait. Futures complete on the
 * client's {@linkplain SandboxClient.Builder#callbackExecutor callback executor} and fail with what
 * the call throws, including {@link IllegalArgumentException} and, after the client was closed,
 * {@link IllegalStateException}.
 *
 * <p>Cancelling a future, or completing it in another way such as by {@link
 * CompletableFuture#orTimeout}, ends the request in progress and prevents further ones. The service
 * may or may not have carried out that request. If the call has already returned something
 * closeable, it is closed, so that a sandbox of {@link Sandboxes#open} is deleted.
 */
public final class AsyncSandboxClient {
  private final SandboxClient client;

  AsyncSandboxClient(SandboxClient client) {
    this.client = client;
  }

  /**
   * Returns the client itself.
   *
   * @return whose methods block
   */
  public SandboxClient blocking() {
    return client;
  }

  /**
   * Runs a blocking call and returns its result, such as {@code c ->
   * c.sandboxes().list().toList()}.
   *
   * @param call receives the client, bound to the future; runs on a thread of the client, where it
   *     may block. Closing the client that it receives does nothing
   * @param <T> what it returns
   * @return what the call returned, which does not depend on the future any more
   */
  public <T extends @Nullable Object> CompletableFuture<T> call(
      Function<? super SandboxClient, ? extends T> call) {
    Objects.requireNonNull(call, "call");
    return client.context().async(context -> call.apply(client.in(context)));
  }

  /**
   * Runs a blocking call without a result, such as {@code c -> c.sandboxes().delete("box")}.
   *
   * @param call as for {@link #call}
   * @return completes when the call has returned
   */
  public CompletableFuture<@Nullable Void> execute(Consumer<? super SandboxClient> call) {
    Objects.requireNonNull(call, "call");
    return call(
        bound -> {
          call.accept(bound);
          return null;
        });
  }

  /** Returns the text of the blocking client. */
  @Override
  public String toString() {
    return "Async" + client;
  }
}
