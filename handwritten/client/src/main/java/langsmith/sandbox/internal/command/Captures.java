// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.protocol.StandardStream;

/** The captures of both streams of a command for its result. */
final class Captures {
  private final StreamCapture stdout;
  private final StreamCapture stderr;

  private Captures(StreamCapture stdout, StreamCapture stderr) {
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /**
   * Opens captures, which must be finished. Blocks if there are files.
   *
   * @param budget of the memory that captures of the client share
   * @param writer writes files
   * @throws IllegalArgumentException if a file cannot be written
   */
  static Captures open(AttachSpec position, CaptureBudget budget, Executor writer) {
    CommandOptions options = position.options();
    StreamCapture stdout =
        StreamCapture.open(options.stdout(), position.stdoutOffset(), budget, writer);
    try {
      return new Captures(
          stdout, StreamCapture.open(options.stderr(), position.stderrOffset(), budget, writer));
    } catch (RuntimeException e) {
      var unused = stdout.finish();
      throw e;
    }
  }

  StreamCapture of(StandardStream stream) {
    return stream == StandardStream.STDOUT ? stdout : stderr;
  }

  void connect(ReadGate reads, StreamCapture.FailureListener listener) {
    stdout.connect(reads, listener);
    stderr.connect(reads, listener);
  }

  CapturedOutput snapshot() {
    return new CapturedOutput(stdout.snapshot(), stderr.snapshot());
  }

  /** Accepts no more output; completes once all of it is stored. */
  CompletableFuture<Void> finish() {
    return CompletableFuture.allOf(stdout.finish(), stderr.finish());
  }
}
