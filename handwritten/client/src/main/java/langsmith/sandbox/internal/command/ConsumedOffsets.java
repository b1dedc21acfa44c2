// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;

/**
 * The offsets up to which output was consumed, for checkpoints. Guarded by its {@link
 * OutputBuffer}.
 */
final class ConsumedOffsets {
  private long stdout;
  private long stderr;

  ConsumedOffsets(long stdout, long stderr) {
    this.stdout = stdout;
    this.stderr = stderr;
  }

  void mark(OutputChunk chunk) {
    if (chunk.stream() == StandardStream.STDOUT) {
      stdout = chunk.resumeOffset();
    } else {
      stderr = chunk.resumeOffset();
    }
  }

  /** Returns the offset to resume a stream from. */
  long of(StandardStream stream) {
    return stream == StandardStream.STDOUT ? stdout : stderr;
  }
}
