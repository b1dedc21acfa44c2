// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SandboxClient} in futures: {@code client.async().call(c -> c.sandboxes().open(wanted))}.
 * It has no threads, connections or settings of its own, and ends with its client. No method
 * blocks. Safe for use by several threads.
 *
 * <p>At most 32 calls of a client run at a time; further ones wait. Futures complete on the
 * client's {@linkplain SandboxClient.Builder#callbackExecutor callback executor} and fail with what
 * the call throws, including {@link IllegalArgumentException} and, after the client was closed,
 * {@link IllegalStateException}.
 *
 * <p>Cancelling a future, or completing it in another way such as by {@link
 * CompletableFuture#orTimeout}, ends the request that is under way and what would follow. It is not
 * known then whether the service had done its part. If the call has returned something that can be
 * closed, it is closed, so that a sandbox of {@link Sandboxes#open} is deleted.
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
   * Makes a call whose result is wanted, such as {@code c -> c.sandboxes().list().toList()}.
   *
   * @param call gets the client, bound to the future; runs in a thread of the client, where it may
   *     block. Closing the client that it gets does nothing
   * @param <T> what it returns
   * @return what the call returned, which does not depend on the future any more
   */
  public <T extends @Nullable Object> CompletableFuture<T> call(
      Function<? super SandboxClient, ? extends T> call) {
    Objects.requireNonNull(call, "call");
    return client.context().async(context -> call.apply(client.in(context)));
  }

  /**
   * Makes a call that returns nothing, such as {@code c -> c.sandboxes().delete("box")}.
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

  /** Returns what the client returns. */
  @Override
  public String toString() {
    return "Async" + client;
  }
}
