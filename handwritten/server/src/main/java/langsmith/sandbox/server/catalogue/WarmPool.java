// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps items ready that take time to create. Confined to one event loop.
 *
 * <p>After a failed creation, the pool tries again only when an item is taken or the size is set.
 */
final class WarmPool<T> {
  private final Supplier<Future<T>> maker;
  private final Consumer<T> discarder;
  private final Deque<T> ready = new ArrayDeque<>();
  private int wanted;
  private int making;
  private Promise<Void> filled = Promise.promise();

  WarmPool(Supplier<Future<T>> maker, Consumer<T> discarder) {
    this.maker = maker;
    this.discarder = discarder;
  }

  /**
   * Sets the number of ready items, and creates or discards the difference; 0 ends the pool.
   *
   * @return completes when that many are ready; fails if one cannot be created
   */
  Future<Void> resize(int newWanted) {
    wanted = newWanted;
    while (ready.size() > wanted) {
      discarder.accept(ready.removeLast());
    }
    if (filled.future().isComplete()) {
      filled = Promise.promise();
    }
    Future<Void> outcome = filled.future();
    fill();
    return outcome;
  }

  /** Takes a ready item, and creates another one in its place. */
  Optional<T> take() {
    Optional<T> taken = Optional.ofNullable(ready.pollFirst());
    fill();
    return taken;
  }

  int ready() {
    return ready.size();
  }

  private void fill() {
    while (ready.size() + making < wanted) {
      making++;
      maker.get().onComplete(made -> arrive(made.succeeded() ? made.result() : null, made.cause()));
    }
    settle();
  }

  private void arrive(@Nullable T made, @Nullable Throwable failure) {
    making--;
    if (made == null) {
      filled.tryFail(failure == null ? new IllegalStateException("no item was created") : failure);
    } else if (ready.size() < wanted) {
      ready.addLast(made);
    } else {
      discarder.accept(made);
    }
    settle();
  }

  private void settle() {
    if (ready.size() >= wanted) {
      filled.tryComplete();
    }
  }
}
