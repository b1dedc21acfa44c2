// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class EntriesTest {
  @Test
  void laterValue_takesThePlaceOfTheEarlier() {
    Entries entries = Entries.none().with("a", "1").with("b", "2").with("a", "3");

    assertThat(entries.asMap()).containsExactly(entry("a", "3"), entry("b", "2"));
    assertThat(entries).hasToString("[a, b]");
  }

  @Test
  void copies_leaveEachOtherAlone() {
    Entries common = Entries.none().with("a", "1");
    Entries one = common.with("b", "2");
    Entries other = common.with("c", "3");

    assertThat(common.asMap()).containsOnlyKeys("a");
    assertThat(one.asMap()).containsOnlyKeys("a", "b");
    assertThat(other.asMap()).containsOnlyKeys("a", "c");
  }

  @Test
  void noEntries_areNoMap() {
    assertThat(Entries.none().isEmpty()).isTrue();
    assertThat(Entries.none().asMapOrNull()).isNull();
    assertThat(Entries.none().with("a", "").asMapOrNull()).hasSize(1);
  }
}
