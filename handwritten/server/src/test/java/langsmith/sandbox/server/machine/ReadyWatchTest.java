// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadyWatchTest {
  private final int[] always = pipe();
  private final List<String> ready = new ArrayList<>();
  private final List<int[]> pipes = new ArrayList<>();
  private ReadyWatch watch;

  @BeforeEach
  void open() {
    watch = new ReadyWatch(always[0], () -> ready.add("always"));
  }

  @AfterEach
  void close() {
    watch.close();
    pipes.add(always);
    for (int[] pipe : pipes) {
      Descriptor.close(pipe[0]);
      Descriptor.close(pipe[1]);
    }
  }

  private static int[] pipe() {
    int[] ends = new int[2];
    Posix.pipe2(ends, Posix.O_CLOEXEC);
    return ends;
  }

  private int[] watched(String name) {
    int[] pipe = pipe();
    pipes.add(pipe);
    long unused = watch.add(pipe[0], () -> ready.add(name));
    return pipe;
  }

  private static void write(int[] pipe) {
    try (Memory one = new Memory(1)) {
      Posix.write(pipe[1], one, 1);
    }
  }

  private List<String> awaited() {
    ready.clear();
    watch.await().forEach(Runnable::run);
    return ready;
  }

  @Test
  void readyDescriptor_isReportedOnce_andTheLastingOneEachTime() {
    write(always);
    write(watched("a"));
    int[] silent = watched("b");
    assertThat(awaited()).containsExactlyInAnyOrder("always", "a");
    assertThat(awaited()).containsExactly("always");
    write(silent);
    assertThat(awaited()).containsExactlyInAnyOrder("always", "b");
  }

  @Test
  void end_isReadyToo() {
    int[] pipe = watched("ended");
    Posix.close(pipe[1]);
    pipe[1] = -1;
    assertThat(awaited()).containsExactly("ended");
  }

  @Test
  void removedWatch_isSilent_evenIfTheDescriptorLivesOnElsewhere() {
    int[] pipe = pipe();
    pipes.add(pipe);
    long token = watch.add(pipe[0], () -> ready.add("removed"));
    watch.remove(token);
    watch.remove(token);
    write(pipe);
    write(always);
    assertThat(awaited()).containsExactly("always");
  }
}
