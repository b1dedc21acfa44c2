// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderMapTest {

  @Test
  void laterHeader_replacesEarlierInAnyCaseAndKeepsItsOwnSpelling() {
    HeaderMap headers = HeaderMap.empty().with("X-A", "1").with("x-a", "2");

    assertThat(headers.asMap()).hasSize(1).containsEntry("X-A", "2");
    assertThat(headers).hasToString("[x-a]");
  }

  @Test
  void lastOfSeveralSpellings_wins() {
    HeaderMap headers = HeaderMap.empty().with("X-A", "1").with("x-a", "2").with("X-A", "3");

    assertThat(headers.asMap()).hasSize(1).containsEntry("X-A", "3");
    assertThat(headers).hasToString("[X-A]");
  }

  @Test
  void otherMap_winsAcrossCasing() {
    HeaderMap base = HeaderMap.empty().with("X-A", "1").with("X-B", "1");

    HeaderMap merged = base.with(HeaderMap.empty().with("x-b", "2").with("X-C", "2"));

    assertThat(merged.asMap())
        .hasSize(3)
        .containsEntry("x-a", "1")
        .containsEntry("x-b", "2")
        .containsEntry("x-c", "2");
    assertThat(base.asMap()).containsEntry("X-B", "1").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a\r\n", "ä"})
  void nameThatCannotBeSent_isRejected(String name) {
    assertThatThrownBy(() -> HeaderMap.empty().with(name, "v"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a header name must consist of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret\r\nX-Evil: 1", "secretä", "secret\u0000"})
  void valueThatCannotBeSent_isRejectedWithoutRepeatingIt(String value) {
    assertThatThrownBy(() -> HeaderMap.empty().with("X-A", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the header X-A")
        .hasMessageContaining("at index 6")
        .hasMessageNotContaining("secret");
  }

  @Test
  void toString_showsNamesOnly() {
    assertThat(HeaderMap.empty().with("X-A", "secret")).hasToString("[X-A]");
  }
}
