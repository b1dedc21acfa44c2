// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;

class OutputQueueTest {
  private final List<String> happened = new ArrayList<>();
  private final OutputQueue queue =
      new OutputQueue(() -> happened.add("pause"), () -> happened.add("resume"));

  @Test
  void fullQueue_pausesTheNetworkOnceUntilItIsNearlyEmpty() {
    OutputChunk half = chunk(OutputQueue.HIGH_WATER / 2);
    queue.add(half);
    assertThat(happened).isEmpty();
    queue.add(half);
    queue.add(half);
    assertThat(happened).containsExactly("pause");

    queue.poll();
    queue.poll();
    assertThat(happened).containsExactly("pause");
    queue.poll();
    assertThat(happened).containsExactly("pause", "resume");
  }

  @Test
  void chunks_comeInTheOrderOfTheirArrival() {
    OutputChunk first = chunk(1);
    OutputChunk second = chunk(1);
    queue.add(first);
    queue.add(second);

    assertThat(queue.poll()).isSameAs(first);
    assertThat(queue.poll()).isSameAs(second);
    assertThat(queue.poll()).isNull();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void clearedQueue_isReadAgain() {
    queue.add(chunk(OutputQueue.HIGH_WATER));
    queue.add(chunk(1));

    assertThat(queue.clear()).hasSize(2);
    assertThat(queue.isEmpty()).isTrue();
    assertThat(happened).containsExactly("pause", "resume");
    assertThat(queue.clear()).isEmpty();
    assertThat(happened).hasSize(2);
  }

  private static OutputChunk chunk(int size) {
    return new OutputChunk(StandardStream.STDOUT, 0, Utf8Chunk.wrap(new byte[size]), null);
  }
}
