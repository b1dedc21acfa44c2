// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import langsmith.sandbox.server.http.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MountPathsTest {
  @Test
  void paths_areMadeShort() {
    assertThat(MountPaths.checked(List.of("/a/../b/", "/c//d"), "f")).containsExactly("/b", "/c/d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/",
        "/..",
        "/a/..",
        "/usr",
        "/usr/lib",
        "/a/../etc/x",
        "/proc/1",
        "/dev/shm",
        "/a\0b"
      })
  void systemAndNonsense_areRefused(String path) {
    assertThatThrownBy(() -> MountPaths.checked(List.of(path), "f"))
        .isInstanceOfSatisfying(ApiError.class, e -> assertThat(e.status()).isEqualTo(422));
  }

  @Test
  void mountsInEachOther_areRefused() {
    assertThatThrownBy(() -> MountPaths.checked(List.of("/a", "/a"), "f"))
        .isInstanceOf(ApiError.class);
    assertThatThrownBy(() -> MountPaths.checked(List.of("/a", "/a/b"), "f"))
        .isInstanceOf(ApiError.class);
    assertThat(MountPaths.checked(List.of("/a", "/ab"), "f")).hasSize(2);
  }
}
