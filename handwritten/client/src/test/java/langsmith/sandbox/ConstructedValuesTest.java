// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.api.Test;

/** Values that tests of applications construct. */
class ConstructedValuesTest {
  @Test
  void result_isCompleteAndHasBothStreams() {
    ExecutionResult result = ExecutionResult.of(3, "wörld\n", "");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.killed()).isFalse();
    assertThat(result.stdout()).isEqualTo("wörld\n");
    assertThat(result.stderr()).isEmpty();
    assertThat(result.isComplete()).isTrue();
    assertThat(result.output().stdout().endOffset()).isEqualTo(7);
  }

  @Test
  void chunk_hasItsTextAndOffsets() {
    OutputChunk chunk = OutputChunk.of(StandardStream.STDERR, 5, "ü");

    assertThat(chunk.stream()).isEqualTo(StandardStream.STDERR);
    assertThat(chunk.text()).isEqualTo("ü");
    assertThat(chunk.bytes()).isEqualTo("ü".getBytes(UTF_8));
    assertThat(chunk.offset()).isEqualTo(5);
    assertThat(chunk.resumeOffset()).isEqualTo(7);
    assertThat(chunk.gapBefore()).isEmpty();
    assertThatThrownBy(() -> OutputChunk.of(StandardStream.STDOUT, 0, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void info_isWhatTheServiceWouldSend() {
    SandboxInfo info =
        SandboxInfo.of(Box.builder().id("1").name("box").status(BoxStatus.of("stopped")).build());

    assertThat(info.id()).isEqualTo("1");
    assertThat(info.name()).isEqualTo("box");
    assertThat(info.status()).isEqualTo(SandboxStatus.STOPPED);
  }

  @Test
  void environment_takesAMap() {
    assertThat(
            CreateSandbox.fromDefault()
                .environment("A", "0")
                .environment(Map.of("A", "1", "B", "2"))
                .request(Duration.ZERO)
                .toString())
        .isEqualTo(
            CreateSandbox.fromDefault()
                .environment("A", "1")
                .environment("B", "2")
                .request(Duration.ZERO)
                .toString());
  }
}
