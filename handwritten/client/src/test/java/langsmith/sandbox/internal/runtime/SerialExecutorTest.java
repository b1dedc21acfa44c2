// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class SerialExecutorTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> happened = new ArrayList<>();
  private boolean refusing;
  private final SerialExecutor executor = new SerialExecutor(this::start);

  private void start(Runnable task) {
    if (refusing) {
      throw new RejectedExecutionException("full");
    }
    threads.add(task);
  }

  private void runThread() {
    threads.remove().run();
  }

  @Test
  void tasks_runInOrderOnOneThreadAtATime() {
    executor.execute(
        () -> {
          happened.add("one");
          executor.execute(() -> happened.add("three"));
        });
    executor.execute(() -> happened.add("two"));
    assertThat(threads).hasSize(1);
    runThread();

    assertThat(happened).containsExactly("one", "two", "three");
    executor.execute(() -> happened.add("four"));
    runThread();
    assertThat(happened).endsWith("four");
  }

  @Test
  void taskThatThrows_leavesTheOthersAlone() {
    executor.execute(
        () -> {
          throw new AssertionError("bug of a listener");
        });
    executor.execute(() -> happened.add("two"));
    runThread();

    assertThat(happened).containsExactly("two");
  }

  @Test
  void executorThatRefusesOnce_getsLaterTasks() {
    refusing = true;
    executor.execute(() -> happened.add("lost"));
    refusing = false;
    executor.execute(() -> happened.add("later"));

    assertThat(threads).hasSize(1);
    runThread();
    assertThat(happened).containsExactly("later");
  }
}
