// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * Makes futures of the blocking calls of one kind of resource. Each call gets a resource of its own
 * whose requests and waits end when the future is cancelled.
 */
public final class AsyncCalls<R> {
  private final SandboxContext context;
  private final Function<SandboxContext, R> resource;

  public AsyncCalls(SandboxContext context, Function<SandboxContext, R> resource) {
    this.context = context;
    this.resource = resource;
  }

  public SandboxContext context() {
    return context;
  }

  public <T extends @Nullable Object> CompletableFuture<T> call(Function<R, T> call) {
    CancelSignal signal = new CancelSignal();
    return context.calls().call(signal, () -> call.apply(resource.apply(context.with(signal))));
  }

  public CompletableFuture<@Nullable Void> run(Consumer<R> call) {
    return call(
        blocking -> {
          call.accept(blocking);
          return null;
        });
  }

  /**
   * Makes a call whose result has to be released by somebody.
   *
   * @param release is called if the future was cancelled, so that nobody has the result
   */
  public <T> CompletableFuture<T> claim(Function<R, T> call, Consumer<T> release) {
    CancelSignal signal = new CancelSignal();
    return context
        .calls()
        .call(
            signal,
            () -> {
              T result = call.apply(resource.apply(context.with(signal)));
              // Also if that happened while the call came to its end.
              signal.onCancel(() -> releaseLater(result, release));
              return result;
            });
  }

  private <T> void releaseLater(T result, Consumer<T> release) {
    var unused =
        context
            .calls()
            .call(
                new CancelSignal(),
                () -> {
                  release.accept(result);
                  return result;
                });
  }
}
