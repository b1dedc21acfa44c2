// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Supplier;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;

/** Publishes the output of one command to one subscriber, on the user's executor. */
public final class OutputPublisher implements Flow.Publisher<OutputChunk> {
  private final OutputBuffer buffer;
  private final Executor executor;
  private final Supplier<@Nullable Throwable> failure;
  private final Consumer<Throwable> onThrow;

  /**
   * Creates a publisher without a subscriber.
   *
   * @param buffer has the output
   * @param executor runs all signals; must not run them in the calling thread
   * @param failure returns why the output, read to its end, is not complete
   * @param onThrow receives what a subscriber throws
   */
  public OutputPublisher(
      OutputBuffer buffer,
      Executor executor,
      Supplier<@Nullable Throwable> failure,
      Consumer<Throwable> onThrow) {
    this.buffer = buffer;
    this.executor = executor;
    this.failure = failure;
    this.onThrow = onThrow;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super OutputChunk> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    OutputSubscription subscription =
        new OutputSubscription(buffer, executor, failure, onThrow, subscriber);
    try {
      subscription.begin();
    } catch (IllegalStateException taken) {
      executor.execute(
          () -> {
            subscriber.onSubscribe(new Refused());
            subscriber.onError(taken);
          });
    }
  }

  /** The subscription of a rejected subscriber. */
  private static final class Refused implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
