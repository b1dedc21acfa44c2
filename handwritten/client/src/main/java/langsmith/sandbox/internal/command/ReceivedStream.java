// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect;
import org.jspecify.annotations.Nullable;

/** How far one stream was received. Written on the session's event loop only. */
final class ReceivedStream {
  private final StandardStream stream;
  private volatile long offset;
  private @Nullable OutputGap gap;

  ReceivedStream(StandardStream stream, long offset) {
    this.stream = stream;
    this.offset = offset;
  }

  /** Returns the offset to resume from; any thread. */
  long offset() {
    return offset;
  }

  /** Returns the chunk of an output, after the gap before it if there was one. */
  OutputChunk chunk(Effect.EmitOutput output) {
    OutputGap before = gap;
    gap = null;
    offset = output.resumeOffset();
    return new OutputChunk(stream, output.offset(), output.data(), before, offset);
  }

  void gap(OutputGap lost) {
    gap = lost;
  }
}
