// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/**
 * Keeps the output of one stream for the result. {@link #add} and {@link #gap} are called on an
 * event loop and must not block; {@link #snapshot} by any thread.
 */
interface StreamCapture {
  /**
   * Takes output.
   *
   * @param end where the stream would be resumed after it
   */
  void add(Utf8Chunk data, long end);

  void gap(OutputGap gap);

  CapturedStream snapshot();

  /**
   * Says who is told of what; called once, before anything else.
   *
   * @param reads held while this cannot keep up
   */
  default void connect(ReadGate reads, FailureListener listener) {}

  /**
   * Takes no more output.
   *
   * @return completes, on any thread and never exceptionally, once all output is where it belongs
   */
  default CompletableFuture<Void> finish() {
    return CompletableFuture.completedFuture(null);
  }

  /** Is told, on any thread and at most once, that output could not be kept. */
  @FunctionalInterface
  interface FailureListener {
    void captureFailed(Path file, Exception cause);
  }
}
