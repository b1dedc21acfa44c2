// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import langsmith.sandbox.protocol.StandardStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a process's output into its rings and waits for its end, in three blocking tasks; the last
 * one to finish reports the end.
 */
final class ProcessFollower {
  private static final Logger log = LoggerFactory.getLogger(ProcessFollower.class);
  private static final int READ_BYTES = 32 * 1024;

  private final ChildProcess process;
  private final CommandOutput output;
  private final Runnable onExit;
  private final IntConsumer onEnd;
  private final AtomicInteger unfinished = new AtomicInteger(StandardStream.values().length + 1);
  private volatile int exitCode;

  /**
   * Creates a follower; it does not run yet.
   *
   * @param onExit called when the process itself has ended
   * @param onEnd called with the exit code when its output has also been read to the end
   */
  ProcessFollower(ChildProcess process, CommandOutput output, Runnable onExit, IntConsumer onEnd) {
    this.process = process;
    this.output = output;
    this.onExit = onExit;
    this.onEnd = onEnd;
  }

  void start(Executor workers) {
    for (StandardStream stream : StandardStream.values()) {
      workers.execute(() -> readToEnd(stream));
    }
    workers.execute(this::awaitExit);
  }

  private void awaitExit() {
    exitCode = process.awaitExit();
    onExit.run();
    finished();
  }

  private void readToEnd(StandardStream stream) {
    if (process.has(stream)) {
      byte[] buffer = new byte[READ_BYTES];
      try {
        for (int n = process.read(stream, buffer); n >= 0; n = process.read(stream, buffer)) {
          output.write(stream, buffer, n);
        }
      } catch (IOException e) {
        log.debug("reading {} of {} failed: {}", stream, process, e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    output.end(stream);
    finished();
  }

  private void finished() {
    if (unfinished.decrementAndGet() == 0) {
      process.close();
      onEnd.accept(exitCode);
    }
  }
}
