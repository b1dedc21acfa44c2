// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/**
 * Captures the output of one stream for the result. {@link #add} and {@link #gap} are called on an
 * event loop and must not block; {@link #snapshot} by any thread.
 */
public interface StreamCapture {
  /**
   * Opens a capture. Blocks if there is a file.
   *
   * @param budget of the memory that captures of the client share
   * @param writer writes files
   * @throws IllegalArgumentException if the file cannot be written
   */
  static StreamCapture open(
      OutputCapture wanted, long startOffset, CaptureBudget budget, Executor writer) {
    Path file = wanted.file().orElse(null);
    if (file == null) {
      return new MemoryCapture(
          startOffset, wanted.limitBytes(), budget, wanted.equals(OutputCapture.standard()));
    }
    try {
      return new FileCapture(file, Files.newOutputStream(file), startOffset, writer);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot capture output to "
              + file
              + "; its directory must exist and the file be writable",
          e);
    }
  }

  /**
   * Adds output.
   *
   * @param end the offset to resume the stream from after it
   */
  void add(Utf8Chunk data, long end);

  void gap(OutputGap gap);

  CapturedStream snapshot();

  /**
   * Connects the gate and the listener; called once, before anything else.
   *
   * @param reads held while this cannot keep up
   */
  default void connect(ReadGate reads, FailureListener listener) {}

  /**
   * Accepts no more output.
   *
   * @return completes, on any thread and never exceptionally, once all output is stored
   */
  default CompletableFuture<Void> finish() {
    return CompletableFuture.completedFuture(null);
  }

  /** Called, on any thread and at most once, if output could not be captured. */
  @FunctionalInterface
  interface FailureListener {
    void captureFailed(Path file, Exception cause);
  }
}
