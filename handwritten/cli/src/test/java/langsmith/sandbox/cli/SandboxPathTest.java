// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxPathTest {
  @ParameterizedTest
  @CsvSource({
    "box:a/b, box, a/b, b",
    "box:/, box, /, ''",
    "box:, box, ., ''",
    "b:x:y, b, x:y, x:y"
  })
  void remote_isNameAndPath(String argument, String sandbox, String path, String name) {
    SandboxPath remote = SandboxPath.required(argument);
    assertThat(remote).isEqualTo(new SandboxPath(sandbox, path));
    assertThat(remote.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "./a:b", "/a:b", "dir/a:b", ":x", "C:\\temp", ""})
  void anythingElse_isLocal(String argument) {
    assertThat(SandboxPath.parse(argument)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> SandboxPath.required(argument));
  }

  @Test
  void progress_saysWhatItKnows() {
    assertThat(Progress.line(5_000_000, 10_000_000, 1_000_000_000))
        .isEqualTo(" 50 %  5.0 of 10.0 MB, 5.0 MB/s");
    assertThat(Progress.line(5_000_000, -1, 0)).isEqualTo("5.0 MB");
    assertThat(Progress.line(0, 0, 0)).startsWith("100 %");
  }
}
