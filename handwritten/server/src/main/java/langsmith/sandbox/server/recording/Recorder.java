// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.recording;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest commands and requests of a server. Thread-safe; no method blocks. */
public final class Recorder {
  /** The most commands that are kept. */
  public static final int MAX_COMMANDS = 1_000;

  /** The most requests that are kept. */
  public static final int MAX_REQUESTS = 10_000;

  private final InstantSource clock;

  // Guarded by this.
  private final Deque<CommandTrace> commands = new ArrayDeque<>();
  private final Deque<RequestTrace> requests = new ArrayDeque<>();

  public Recorder(InstantSource clock) {
    this.clock = clock;
  }

  /** Records a command that is about to be started. */
  public CommandTrace begin(String sandbox, String commandId, String commandLine) {
    CommandTrace trace =
        new CommandTrace(new CommandTrace.Start(sandbox, commandId, commandLine, clock.instant()));
    synchronized (this) {
      add(commands, trace, MAX_COMMANDS);
    }
    return trace;
  }

  /** Records a request that has come. */
  RequestTrace request(String method, String path) {
    RequestTrace trace = new RequestTrace(new RequestTrace.Start(clock.instant(), method, path));
    synchronized (this) {
      add(requests, trace, MAX_REQUESTS);
    }
    return trace;
  }

  private static <T> void add(Deque<T> all, T newest, int most) {
    all.add(newest);
    if (all.size() > most) {
      all.remove();
    }
  }

  /** Returns the commands in the order in which they were started. */
  public synchronized List<CommandTrace> commands() {
    return List.copyOf(commands);
  }

  /** Returns the requests in the order in which they came. */
  public synchronized List<RequestTrace> requests() {
    return List.copyOf(requests);
  }

  /** Forgets all. */
  public synchronized void clear() {
    commands.clear();
    requests.clear();
  }
}
