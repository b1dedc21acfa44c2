// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.machine.BoxProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves a process's output into its rings, in one blocking task for each stream that has any, and
 * hears of its end; the last of these reports the end.
 */
final class ProcessFollower {
  private static final Logger log = LoggerFactory.getLogger(ProcessFollower.class);
  private static final int READ_BYTES = 64 * 1024;

  private final BoxProcess process;
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
  ProcessFollower(BoxProcess process, CommandOutput output, Runnable onExit, IntConsumer onEnd) {
    this.process = process;
    this.output = output;
    this.onExit = onExit;
    this.onEnd = onEnd;
  }

  void start(Executor workers) {
    for (StandardStream stream : StandardStream.values()) {
      if (process.has(stream)) {
        process.whenReadable(stream, () -> follow(stream, workers));
      } else {
        ended(stream);
      }
    }
    CompletableFuture<Void> unused = process.exit().thenAccept(this::exited);
  }

  /** Most commands leave one of the streams empty, which then needs no thread. */
  private void follow(StandardStream stream, Executor workers) {
    if (process.isAtEnd(stream)) {
      ended(stream);
    } else {
      workers.execute(() -> readToEnd(stream));
    }
  }

  private void exited(int code) {
    exitCode = code;
    onExit.run();
    finished();
  }

  private void readToEnd(StandardStream stream) {
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
    ended(stream);
  }

  private void ended(StandardStream stream) {
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
