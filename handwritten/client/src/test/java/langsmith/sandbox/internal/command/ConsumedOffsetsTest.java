// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static langsmith.sandbox.protocol.StandardStream.STDERR;
import static langsmith.sandbox.protocol.StandardStream.STDOUT;
import static org.assertj.core.api.Assertions.assertThat;

import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;

class ConsumedOffsetsTest {
  @Test
  void consumedChunk_movesItsStreamToWhereItIsResumed() {
    ConsumedOffsets offsets = new ConsumedOffsets(10, 20);
    offsets.mark(new OutputChunk(STDERR, 20, Utf8Chunk.of("a\ufffd"), null, 20));
    assertThat(offsets.of(STDERR)).as("right after U+FFFD").isEqualTo(20);
    offsets.mark(new OutputChunk(STDERR, 24, Utf8Chunk.of("b"), null, 25));

    assertThat(offsets.of(STDERR)).isEqualTo(25);
    assertThat(offsets.of(STDOUT)).isEqualTo(10);
  }
}
