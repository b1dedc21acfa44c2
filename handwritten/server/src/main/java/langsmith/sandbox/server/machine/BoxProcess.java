// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * A command in its box: the leader of a session and process group of its own. Thread-safe, except
 * where a method says which thread calls it.
 *
 * <p>What its background processes write for a short time after its end is its output too: until
 * nothing has come for {@value #QUIET_MILLIS} ms, but no longer than {@value #LAST_OUTPUT_MILLIS}
 * ms after the end. What comes later is read and dropped, so that they can go on.
 */
public final class BoxProcess {
  static final int QUIET_MILLIS = 200;
  static final int LAST_OUTPUT_MILLIS = 1000;

  /** What the pipe may hold at the end of the command. A slow reader gets it later than that. */
  private static final int PIPE_BYTES = 128 * 1024;

  private final Machine machine;
  private final String id;
  private final int pid;
  private final boolean terminal;
  private final Descriptor.Wake wake;
  private final Map<StandardStream, Descriptor> outputs = new EnumMap<>(StandardStream.class);
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private volatile long exitedAt;
  private volatile boolean exited;

  private final Object watchLock = new Object();

  // Guarded by watchLock.
  private final Map<StandardStream, Watched> watched = new EnumMap<>(StandardStream.class);

  private final Object inputLock = new Object();

  // Guarded by inputLock.
  private @Nullable Descriptor input;

  BoxProcess(
      Machine machine,
      String id,
      int pid,
      Descriptor.Wake wake,
      boolean terminal,
      @Nullable Descriptor input) {
    this.machine = machine;
    this.id = id;
    this.pid = pid;
    this.wake = wake;
    this.terminal = terminal;
    this.input = input;
  }

  void output(StandardStream stream, Descriptor descriptor) {
    outputs.put(stream, descriptor);
  }

  /** {@return the process id inside the box, which is also that of its group} */
  public int pid() {
    return pid;
  }

  /** {@return completes with the exit code, 128 + n after signal n; never fails} */
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  /** An output that nothing has come from yet. */
  private record Watched(long token, Runnable onReady) {}

  void ended(int code) {
    exitedAt = System.nanoTime();
    List<Watched> silent;
    synchronized (watchLock) {
      exited = true;
      silent = List.copyOf(watched.values());
      watched.clear();
    }
    wake.wake();
    for (Watched each : silent) {
      machine.unwatch(each.token);
      each.onReady.run();
    }
    exit.complete(code);
  }

  /**
   * Waits without a thread until there is something to read.
   *
   * @param onReady called once when the stream has bytes or is at its end, or when the command has
   *     ended; on any thread, so it must not block
   */
  public void whenReadable(StandardStream stream, Runnable onReady) {
    Descriptor source = outputs.get(stream);
    synchronized (watchLock) {
      if (source != null && !exited) {
        try {
          watched.put(stream, new Watched(machine.watch(source, () -> readable(stream)), onReady));
          return;
        } catch (LastErrorException e) {
          // Too many are watched: a thread has to wait.
        }
      }
    }
    onReady.run();
  }

  private void readable(StandardStream stream) {
    Watched ready;
    synchronized (watchLock) {
      ready = watched.remove(stream);
    }
    if (ready != null) {
      ready.onReady.run();
    }
  }

  /** {@return whether the stream is at its end, if that is known without waiting} */
  public boolean isAtEnd(StandardStream stream) {
    Descriptor source = outputs.get(stream);
    return source == null || source.isAtEnd();
  }

  /** {@return whether the stream exists; a terminal has only one} */
  public boolean has(StandardStream stream) {
    return outputs.containsKey(stream);
  }

  /**
   * Reads some bytes; blocks. Called by one thread for each stream.
   *
   * @return the number of bytes; -1 at the end of the command's output
   */
  public int read(StandardStream stream, byte[] buffer) throws IOException {
    Descriptor source = outputs.get(stream);
    if (source == null) {
      return Descriptor.END;
    }
    while (true) {
      boolean last = exited;
      int patience = last ? patience() : -1;
      if (last && patience == 0 && source.readSinceTheEnd() >= PIPE_BYTES) {
        return Descriptor.END;
      }
      int n = source.read(buffer, patience);
      if (n > 0 && last) {
        source.countSinceTheEnd(n);
      }
      if (n != Descriptor.NOTHING) {
        return n;
      }
      if (last) {
        return Descriptor.END;
      }
    }
  }

  private int patience() {
    long gone = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - exitedAt);
    return (int) Math.max(0, Math.min(QUIET_MILLIS, LAST_OUTPUT_MILLIS - gone));
  }

  /** Writes all bytes to standard input; blocks while the command does not read and lives. */
  public void writeInput(byte[] bytes) throws IOException {
    synchronized (inputLock) {
      if (input != null) {
        input.write(bytes);
      }
    }
  }

  /** Ends standard input; does nothing for a terminal. */
  public void closeInput() {
    synchronized (inputLock) {
      if (input != null && !terminal) {
        input.close();
        input = null;
      }
    }
  }

  /** Sets the size of the terminal; does nothing without one. */
  public void resize(int columns, int rows) throws IOException {
    Descriptor screen = terminal ? outputs.get(StandardStream.STDOUT) : null;
    if (screen == null || exited) {
      return;
    }
    try (Memory size = new Memory(8)) {
      size.setShort(0, (short) rows);
      size.setShort(2, (short) columns);
      size.setInt(4, 0);
      Posix.ioctl(screen.number(), Posix.TIOCSWINSZ, size);
    } catch (LastErrorException e) {
      throw new IOException("cannot set the size of the terminal", e);
    }
  }

  /** Lets a held command begin; does nothing if it has begun. */
  public void go() throws IOException {
    machine.go(id);
  }

  /** Kills the command's process group, and the jobs of its terminal, immediately. */
  public void kill() {
    if (!exited) {
      machine.kill(id);
    }
  }

  /**
   * Frees the descriptors. Called after the streams were read to their end. What background
   * processes still write to pipes is read and dropped by the launcher; a terminal is gone.
   */
  public void close() {
    synchronized (inputLock) {
      if (input != null && !terminal) {
        input.close();
      }
      input = null;
    }
    for (Descriptor output : outputs.values()) {
      if (terminal || output.isEnded()) {
        output.close();
      } else {
        machine.drain(output);
      }
    }
    wake.close();
  }

  /** Names the process in messages, without its arguments. */
  @Override
  public String toString() {
    return "BoxProcess[" + pid + "]";
  }
}
