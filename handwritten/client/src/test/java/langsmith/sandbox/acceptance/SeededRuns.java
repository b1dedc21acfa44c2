// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs of one test with many seeds, on several local servers at a time. Each run has a server,
 * client and sandbox to itself while it goes on.
 *
 * <p>The property {@code seeds} says how many seeds there are, from 1 on; {@code seed} runs that
 * one alone, which every failure tells how to do.
 */
final class SeededRuns implements BeforeAllCallback, AfterAllCallback {
  private static final int SERVERS = 4;

  private final long[] seeds;
  private final UnaryOperator<SandboxServer.Builder> setUp;
  private final ConcurrentHashMap<Long, CompletableFuture<Void>> runs = new ConcurrentHashMap<>();
  private final List<LocalService> services = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private Set<Thread> threadsBefore = Set.of();
  private int next;

  private SeededRuns(long[] seeds, UnaryOperator<SandboxServer.Builder> setUp) {
    this.seeds = seeds;
    this.setUp = setUp;
  }

  /** One run; throws if something is wrong. */
  interface Run {
    void play(LocalService service, long seed) throws Exception;
  }

  /**
   * Makes runs.
   *
   * @param few seeds of every build
   * @param many seeds of a soak
   */
  static SeededRuns of(int few, int many, UnaryOperator<SandboxServer.Builder> setUp) {
    Long alone = Long.getLong("seed");
    long count = Long.getLong("seeds", Boolean.getBoolean("soak") ? many : few);
    return new SeededRuns(
        alone == null ? LongStream.rangeClosed(1, count).toArray() : new long[] {alone}, setUp);
  }

  LongStream seeds() {
    return LongStream.of(seeds);
  }

  /** Does something with every server, before or after all runs. */
  void onEach(Consumer<LocalService> action) {
    services.forEach(action);
  }

  /** Begins to run all seeds; {@link #check} tells of each. */
  void begin(Run run) {
    for (LocalService service : services) {
      Thread thread = new Thread(() -> playAll(run, service), "seeds-" + threads.size());
      threads.add(thread);
      thread.start();
    }
  }

  /** Waits for the run of a seed, and throws what it threw. */
  void check(long seed) throws InterruptedException {
    try {
      Objects.requireNonNull(runs.get(seed)).get();
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      throw new AssertionError(
          "seed " + seed + " (alone: -Dseed=" + seed + "): " + cause.getMessage(), cause);
    }
  }

  private void playAll(Run run, LocalService service) {
    for (long seed = take(); seed >= 0 && !stopped.get(); seed = take()) {
      CompletableFuture<Void> end = Objects.requireNonNull(runs.get(seed));
      try {
        run.play(service, seed);
        end.complete(null);
      } catch (Exception | AssertionError e) {
        end.completeExceptionally(e);
      } finally {
        service.faults().clear();
      }
    }
  }

  private synchronized long take() {
    return next < seeds.length ? seeds[next++] : -1;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    threadsBefore = Thread.getAllStackTraces().keySet();
    seeds().forEach(seed -> runs.put(seed, new CompletableFuture<>()));
    for (int i = 0; i < Math.min(SERVERS, seeds.length); i++) {
      LocalService service = LocalService.with(setUp);
      service.start();
      services.add(service);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws InterruptedException {
    stopped.set(true);
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
    services.forEach(LocalService::stop);
    LocalService.checkThatNothingIsLeft(threadsBefore);
  }
}
