// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.AbstractScheduledEventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event loop without a thread: the thread that made it is the loop whenever the test lets tasks
 * run, and its time passes when the test says so. Other threads may leave tasks, as on a real one.
 */
public final class VirtualLoop extends AbstractScheduledEventExecutor implements EventLoop {
  private final Thread owner = Thread.currentThread();
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final MockTicker ticker = Ticker.newMockTicker();
  private volatile boolean closed;

  /** Runs the tasks that are due now, and those that they leave. */
  public void run() {
    for (Runnable task = nextDue(); task != null; task = nextDue()) {
      task.run();
    }
  }

  private @Nullable Runnable nextDue() {
    Runnable scheduled = pollScheduledTask(ticker.nanoTime());
    return scheduled == null ? tasks.poll() : scheduled;
  }

  /** Waits for a task that another thread leaves, and runs all that are due then. */
  public void awaitTask() {
    try {
      Runnable task = tasks.poll(60, TimeUnit.SECONDS);
      if (task == null) {
        throw new AssertionError("no thread has left a task");
      }
      task.run();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    run();
  }

  /** Lets time pass at once, and runs what is due then. */
  public void advance(Duration duration) {
    run();
    ticker.advance(duration.toNanos(), TimeUnit.NANOSECONDS);
    run();
  }

  /** Returns whether no task waits to be run now. */
  public boolean isIdle() {
    return tasks.isEmpty();
  }

  /** Returns whether a timer is armed. */
  public boolean hasTimer() {
    return nextScheduledTaskNano() >= 0;
  }

  /** Takes no more tasks, like a loop whose client is closed. */
  public void close() {
    closed = true;
  }

  @Override
  public void execute(Runnable task) {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    tasks.add(task);
  }

  @Override
  public boolean inEventLoop(Thread thread) {
    return thread == owner;
  }

  @Override
  public Ticker ticker() {
    return ticker;
  }

  @Override
  public EventLoop next() {
    return this;
  }

  @Override
  public EventLoopGroup parent() {
    return this;
  }

  @Override
  public ChannelFuture register(Channel channel) {
    ChannelPromise promise = channel.newPromise();
    channel.unsafe().register(this, promise);
    return promise;
  }

  @Override
  public ChannelFuture register(ChannelPromise promise) {
    promise.channel().unsafe().register(this, promise);
    return promise;
  }

  @Override
  @Deprecated
  public ChannelFuture register(Channel channel, ChannelPromise promise) {
    channel.unsafe().register(this, promise);
    return promise;
  }

  @Override
  public boolean isShuttingDown() {
    return closed;
  }

  @Override
  public boolean isShutdown() {
    return closed;
  }

  @Override
  public boolean isTerminated() {
    return closed;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return closed;
  }

  @Override
  @Deprecated
  public void shutdown() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Future<?> terminationFuture() {
    throw new UnsupportedOperationException();
  }
}
