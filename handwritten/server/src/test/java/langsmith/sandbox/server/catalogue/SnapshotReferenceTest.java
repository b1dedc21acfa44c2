// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotReferenceTest {
  @Test
  void nameAndTag_areTakenApart() {
    assertThat(SnapshotReference.parse("python")).hasValue(new SnapshotReference("python", null));
    assertThat(SnapshotReference.parse("team/py-3.12:V1_x"))
        .hasValue(new SnapshotReference("team/py-3.12", "V1_x"));
    assertThat(SnapshotReference.parse("system/default:latest").orElseThrow().isSystem()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", ":", "a:", ":a", "A", "a/", "/a", "a//b", "-a", "a-", "a:b:c", "a:-b", "a b", "../a",
        "a:ü"
      })
  void anythingElse_isNone(String text) {
    assertThat(SnapshotReference.parse(text)).isEmpty();
  }

  @Test
  void longName_isNone() {
    assertThat(SnapshotReference.isName("a".repeat(255))).isTrue();
    assertThat(SnapshotReference.isName("a".repeat(256))).isFalse();
    assertThat(SnapshotReference.isTag("a".repeat(128))).isTrue();
    assertThat(SnapshotReference.isTag("a".repeat(129))).isFalse();
  }
}
