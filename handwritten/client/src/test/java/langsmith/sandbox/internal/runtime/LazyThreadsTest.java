// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LazyThreadsTest {
  private static final int MAX_THREADS = 16;

  private final LazyThreads threads = new LazyThreads("callback", MAX_THREADS);

  @Test
  void blockedTasks_doNotStallOthersUpToTheLimitAndTheRestRunsLater() throws Exception {
    CountDownLatch allIn = new CountDownLatch(MAX_THREADS);
    CountDownLatch goOn = new CountDownLatch(1);
    CountDownLatch ran = new CountDownLatch(MAX_THREADS + 5);
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < MAX_THREADS + 5; i++) {
      threads.execute(
          () -> {
            used.add(Thread.currentThread());
            allIn.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            ran.countDown();
          });
    }
    allIn.await();
    goOn.countDown();
    ran.await();

    assertThat(used)
        .hasSize(MAX_THREADS)
        .allMatch(Thread::isDaemon)
        .allMatch(thread -> thread.getName().startsWith("langsmith-sandbox-callback-"));
    threads.close();
    for (Thread thread : used) {
      thread.join();
    }
  }

  @Test
  void taskAfterTheEnd_runsInTheCallingThread() {
    threads.close();
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    threads.execute(() -> ran.complete(Thread.currentThread()));

    assertThat(ran).isCompletedWithValue(Thread.currentThread());
  }
}
