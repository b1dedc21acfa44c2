// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.machine.NotStartedException.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One launcher of a box and the processes below it. Its thread starts the launcher, follows it, and
 * outlives it: bubblewrap ends with the thread that started it. Thread-safe.
 */
final class Machine {
  private static final Logger log = LoggerFactory.getLogger(Machine.class);
  private static final String[] VERBS = {"ready", "started", "failed", "exited"};

  private final LauncherProgram program;
  private final Messages messages;
  private final Outgoing outgoing;
  private final ReadyWatch watch;

  /** Whether the launcher has said its last. Confined to the thread. */
  private boolean silent;

  private final AtomicLong lastId = new AtomicLong();
  private final Map<String, Starting> starting = new ConcurrentHashMap<>();
  private final Map<String, BoxProcess> running = new ConcurrentHashMap<>();
  private final CountDownLatch gone = new CountDownLatch(1);
  private final int theirs;
  private volatile int launcher;
  private volatile boolean over;

  /** Starts a launcher; it may not run yet. */
  Machine(LauncherProgram program) throws IOException {
    this.program = program;
    int[] ends = new int[2];
    try {
      Posix.socketpair(Posix.AF_UNIX, Posix.SOCK_STREAM_CLOEXEC, 0, ends);
    } catch (LastErrorException e) {
      throw new IOException("no descriptor is left", e);
    }
    messages = new Messages(ends[0]);
    outgoing = new Outgoing(messages);
    theirs = ends[1];
    try {
      watch = new ReadyWatch(ends[0], this::hear);
    } catch (LastErrorException e) {
      Descriptor.close(ends[0]);
      Descriptor.close(ends[1]);
      throw new IOException("no descriptor is left", e);
    }
    Thread thread = new Thread(this::live, "sandbox-command-machine");
    thread.setDaemon(true);
    thread.start();
  }

  /** The parts of a command that wait for its process. */
  private record Starting(Launch launch, Pipes pipes, CompletableFuture<BoxProcess> promise) {}

  private void live() {
    try {
      try {
        launcher = program.start(theirs);
      } finally {
        Descriptor.close(theirs);
      }
      while (!silent) {
        watch.await().forEach(Runnable::run);
      }
    } catch (IOException | RuntimeException e) {
      log.debug("the launcher of a box failed", e);
    } finally {
      end();
    }
  }

  private void end() {
    over = true;
    messages.close();
    int code = launcher > 0 ? program.awaitEnd(launcher) : 0;
    log.debug("the launcher of a box ended with {}", code);
    NotStartedException reason =
        new NotStartedException(Fault.MACHINE, "the processes of the sandbox have ended");
    outgoing.end();
    gone.countDown();
    for (Starting each : List.copyOf(starting.values())) {
      starting.values().remove(each);
      each.pipes.close();
      each.promise.completeExceptionally(reason);
    }
    for (BoxProcess each : List.copyOf(running.values())) {
      each.ended(128 + Posix.SIGKILL);
    }
    running.clear();
    watch.close();
  }

  private void hear() {
    try {
      Messages.Answer answer = messages.receive();
      if (answer == null) {
        silent = true;
      } else {
        heard(answer);
      }
    } catch (IOException e) {
      log.debug("the launcher of a box failed", e);
      silent = true;
    }
  }

  private void heard(Messages.Answer answer) throws IOException {
    List<String> fields = answer.fields();
    String verb = fields.get(0);
    if (verb.equals(VERBS[0])) {
      log.debug("the launcher of a box is ready");
    } else if (verb.equals(VERBS[1]) && fields.size() == 3) {
      started(fields.get(1), Integer.parseInt(fields.get(2)), answer.right());
    } else if (verb.equals(VERBS[2]) && fields.size() >= 4) {
      failed(fields.get(1), fields.get(2), fields.get(3));
    } else if (verb.equals(VERBS[3]) && fields.size() == 3) {
      BoxProcess process = running.remove(fields.get(1));
      if (process != null) {
        process.ended(Integer.parseInt(fields.get(2)));
      }
    } else {
      throw new IOException("the launcher of a box sent an unknown message");
    }
  }

  private void started(String id, int pid, int terminal) {
    Starting begun = starting.remove(id);
    if (begun == null) {
      if (terminal >= 0) {
        Descriptor.close(terminal);
      }
      return;
    }
    BoxProcess process = begun.pipes.attach(this, id, pid, terminal);
    running.put(id, process);
    begun.promise.complete(process);
  }

  private void failed(String id, String what, String reason) {
    Starting begun = starting.remove(id);
    if (begun != null) {
      begun.pipes.close();
      Fault fault =
          what.equals("directory")
              ? Fault.DIRECTORY
              : what.equals("shell") ? Fault.SHELL : Fault.MACHINE;
      begun.promise.completeExceptionally(new NotStartedException(fault, what + ": " + reason));
    }
  }

  boolean isOver() {
    return over;
  }

  /** Starts a command. Its promise fails with {@link NotStartedException}. */
  CompletableFuture<BoxProcess> start(Launch launch) {
    CompletableFuture<BoxProcess> promise = new CompletableFuture<>();
    String id = Long.toString(lastId.incrementAndGet());
    Pipes pipes;
    try {
      pipes = Pipes.open(launch);
    } catch (LastErrorException e) {
      return CompletableFuture.failedFuture(
          new NotStartedException(Fault.MACHINE, "no descriptor is left"));
    }
    starting.put(id, new Starting(launch, pipes, promise));
    outgoing.add(
        new Messages.Message(request(id, launch), pipes.theirs()),
        failure -> {
          pipes.closeTheirs();
          if (failure != null && starting.remove(id) != null) {
            pipes.close();
            promise.completeExceptionally(
                new NotStartedException(Fault.MACHINE, String.valueOf(failure.getMessage())));
          }
        });
    return promise;
  }

  private static List<String> request(String id, Launch launch) {
    List<String> fields = new ArrayList<>();
    Launch.User user = launch.user();
    Launch.Terminal terminal = launch.terminal();
    fields.addAll(List.of("run", id, terminal == null ? "" : "1"));
    fields.add(user == null ? "" : Integer.toUnsignedString(user.uid()));
    fields.add(user == null ? "" : Integer.toUnsignedString(user.gid()));
    fields.add(Long.toString(launch.limits().memoryBytes()));
    fields.add(Integer.toString(launch.limits().processors()));
    fields.add(launch.directory());
    fields.add(terminal == null ? "" : Integer.toString(terminal.columns()));
    fields.add(terminal == null ? "" : Integer.toString(terminal.rows()));
    fields.add(terminal != null && terminal.held() ? "1" : "");
    fields.add(Integer.toString(launch.arguments().size()));
    fields.addAll(launch.arguments());
    launch.environment().forEach((name, value) -> fields.add(name + "=" + value));
    return fields;
  }

  void go(String id) throws IOException {
    if (over) {
      throw new IOException("the launcher of a box is gone");
    }
    send(List.of("go", id, "", ""));
  }

  void kill(String id) {
    send(List.of("kill", id));
  }

  /** Passes an output on to be read and dropped, and closes it. */
  void drain(Descriptor output) {
    outgoing.add(
        new Messages.Message(List.of("drain"), output.number()), failure -> output.close());
  }

  private void send(List<String> fields) {
    outgoing.add(
        new Messages.Message(fields),
        failure -> {
          if (failure != null) {
            log.debug("'{}' is not needed any more: the launcher is gone", fields.get(0));
          }
        });
  }

  /**
   * Waits for a descriptor of a process, until its end at the latest.
   *
   * @param onReady called by the machine's thread when it can be read
   * @return names the watch
   */
  long watch(Descriptor output, Runnable onReady) {
    return watch.add(output.number(), onReady);
  }

  void unwatch(long token) {
    watch.remove(token);
  }

  /**
   * Ends the launcher and every process below it, and waits.
   *
   * @return whether all are gone in time
   */
  boolean close(Duration patience) throws InterruptedException {
    messages.end();
    if (gone.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    program.kill(launcher);
    return gone.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** This side and the other side of a command's pipes. */
  private record Pipes(int input, int output, int error, List<Integer> others, boolean terminal) {
    static Pipes open(Launch launch) {
      List<Integer> opened = new ArrayList<>();
      try {
        if (launch.terminal() != null) {
          return new Pipes(-1, -1, -1, List.of(), true);
        }
        if (!launch.inputClosed()) {
          pipe(opened);
        }
        pipe(opened);
        pipe(opened);
      } catch (LastErrorException e) {
        opened.forEach(Descriptor::close);
        throw e;
      }
      int first = opened.size() - 4;
      List<Integer> others = new ArrayList<>();
      if (first > 0) {
        others.add(opened.get(0));
      }
      others.add(opened.get(first + 1));
      others.add(opened.get(first + 3));
      return new Pipes(
          first > 0 ? opened.get(1) : -1, opened.get(first), opened.get(first + 2), others, false);
    }

    private static void pipe(List<Integer> opened) {
      int[] ends = new int[2];
      Posix.pipe2(ends, Posix.O_CLOEXEC);
      opened.add(ends[0]);
      opened.add(ends[1]);
    }

    int[] theirs() {
      return others.stream().mapToInt(Integer::intValue).toArray();
    }

    void closeTheirs() {
      others.forEach(Descriptor::close);
    }

    void close() {
      for (int fd : new int[] {input, output, error}) {
        if (fd >= 0) {
          Descriptor.close(fd);
        }
      }
    }

    BoxProcess attach(Machine machine, String id, int pid, int master) {
      Descriptor.Wake wake = new Descriptor.Wake();
      if (terminal) {
        Descriptor screen = new Descriptor(master, wake);
        BoxProcess process =
            new BoxProcess(machine, id, pid, wake, true, new Descriptor(master, wake));
        process.output(StandardStream.STDOUT, screen);
        return process;
      }
      @Nullable Descriptor stdin = input < 0 ? null : new Descriptor(input, wake);
      BoxProcess process = new BoxProcess(machine, id, pid, wake, false, stdin);
      process.output(StandardStream.STDOUT, new Descriptor(output, wake));
      process.output(StandardStream.STDERR, new Descriptor(error, wake));
      return process;
    }
  }
}
