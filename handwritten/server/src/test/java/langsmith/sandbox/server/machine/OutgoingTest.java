// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutgoingTest {
  /** More than a socket takes while nothing reads it. */
  private static final int MESSAGES = 64;

  private static final String LONG = "x".repeat(32 * 1024);

  private final int[] ends = new int[2];
  private Messages messages;
  private Messages launcher;
  private Outgoing outgoing;

  @BeforeEach
  void open() {
    Posix.socketpair(Posix.AF_UNIX, Posix.SOCK_STREAM_CLOEXEC, 0, ends);
    messages = new Messages(ends[0]);
    launcher = new Messages(ends[1]);
    outgoing = new Outgoing(messages);
  }

  @AfterEach
  void close() {
    outgoing.end();
    messages.end();
    messages.close();
    launcher.close();
  }

  @Test
  void acceptedMessage_isSentByTheCaller() throws Exception {
    List<Thread> senders = new ArrayList<>();
    outgoing.add(
        new Messages.Message(List.of("kill", "7")), failure -> senders.add(Thread.currentThread()));
    assertThat(senders).containsExactly(Thread.currentThread());
    Messages.Answer answer = Objects.requireNonNull(launcher.receive());
    assertThat(answer.fields()).containsExactly("kill", "7");
    assertThat(answer.right()).isEqualTo(-1);
  }

  @Test
  void descriptor_travelsWithItsMessage() throws Exception {
    int[] pipe = new int[2];
    Posix.pipe2(pipe, Posix.O_CLOEXEC);
    outgoing.add(new Messages.Message(List.of("drain"), pipe[1]), failure -> {});
    Posix.close(pipe[1]);
    Messages.Answer answer = Objects.requireNonNull(launcher.receive());
    try (Memory one = new Memory(1)) {
      Posix.write(answer.right(), one, 1);
      assertThat(Posix.read(pipe[0], one, 1)).isEqualTo(1);
    }
    Posix.close(answer.right());
    Posix.close(pipe[0]);
  }

  @Test
  void busyLauncher_blocksNoCaller_andGetsEverythingInOrder() throws Exception {
    List<Integer> done = new ArrayList<>();
    CompletableFuture<Void> all = new CompletableFuture<>();
    for (int i = 0; i < MESSAGES; i++) {
      int number = i;
      outgoing.add(
          new Messages.Message(List.of(Integer.toString(i), LONG)),
          failure -> {
            synchronized (done) {
              done.add(failure == null ? number : -1);
              if (done.size() == MESSAGES) {
                all.complete(null);
              }
            }
          });
    }
    synchronized (done) {
      assertThat(done).hasSizeLessThan(MESSAGES);
    }
    for (int i = 0; i < MESSAGES; i++) {
      assertThat(whole()).isEqualTo(i + "\0" + LONG);
    }
    all.get(20, TimeUnit.SECONDS);
    assertThat(done).isSorted().hasSize(MESSAGES).startsWith(0);
  }

  @Test
  void waitingMessages_failWithTheLauncher() throws Exception {
    List<CompletableFuture<@Nullable IOException>> ends = new ArrayList<>();
    for (int i = 0; i < MESSAGES; i++) {
      CompletableFuture<@Nullable IOException> end = new CompletableFuture<>();
      ends.add(end);
      outgoing.add(new Messages.Message(List.of("run", LONG)), end::complete);
    }
    launcher.end();
    assertThat(ends.get(MESSAGES - 1).get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
  }

  /** Reads a message that is longer than those of a launcher. */
  private String whole() {
    try (Memory head = new Memory(4)) {
      read(head);
      try (Memory text = new Memory(head.getInt(0))) {
        read(text);
        return new String(text.getByteArray(0, (int) text.size()), StandardCharsets.UTF_8);
      }
    }
  }

  private void read(Memory into) {
    for (long done = 0; done < into.size(); ) {
      done += Posix.read(ends[1], into.share(done), into.size() - done);
    }
  }
}
