// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LabelsTest {
  private static final Map<String, String> LABELS = Map.of("team", "red", "note", "a=b");

  @Test
  void key_matchesAnyValue() {
    assertThat(Labels.match(LABELS, List.of("team"))).isTrue();
    assertThat(Labels.match(LABELS, List.of("tea"))).isFalse();
  }

  @Test
  void keyAndValue_matchBoth() {
    assertThat(Labels.match(LABELS, List.of("team=red", "note=a=b"))).isTrue();
    assertThat(Labels.match(LABELS, List.of("team=re"))).isFalse();
    assertThat(Labels.match(LABELS, List.of("other="))).isFalse();
  }

  @Test
  void everyFilter_mustMatch() {
    assertThat(Labels.match(LABELS, List.of("team", "absent"))).isFalse();
    assertThat(Labels.match(null, List.of("team"))).isFalse();
    assertThat(Labels.match(null, List.of())).isTrue();
  }

  @Test
  void upperLabels_win() {
    assertThat(Labels.merged(Map.of("a", "1", "b", "1"), Map.of("b", "2")))
        .isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(Labels.merged(null, null)).isEmpty();
  }
}
