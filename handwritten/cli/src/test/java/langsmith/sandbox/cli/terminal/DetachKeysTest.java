// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetachKeysTest {
  @ParameterizedTest
  @CsvSource({
    // keys, typed, passed, detached
    "'a,b', 'xyz', 'xyz', false",
    "'a,b', 'xab', 'x', true",
    "'a,b', 'xa', 'x', false",
    "'a,b', 'aab', 'a', true",
    "'a,b', 'axab!', 'ax', true",
    "'a,a,b', 'aaab', 'a', true",
    "'a,b,a,c', 'ababac', 'ab', true",
    "'a', 'a', '', true",
    "'', 'abc', 'abc', false"
  })
  void typed_isPassedUpToTheKeys(String names, String typed, String passed, boolean detached) {
    for (int cut = 0; cut <= typed.length(); cut++) {
      DetachKeys keys = DetachKeys.parse(names);
      String all = pass(keys, typed.substring(0, cut)) + pass(keys, typed.substring(cut));
      assertThat(all).as("cut at %s", cut).isEqualTo(passed);
      assertThat(keys.areTyped()).isEqualTo(detached);
    }
  }

  @Test
  void controlKeys_areNamed() {
    DetachKeys keys = DetachKeys.parse("Ctrl-P,ctrl-q,ctrl-],d");
    assertThat(pass(keys, "\020\021\035d")).isEmpty();
    assertThat(keys.areTyped()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ctrl-", "ctrl-ab", "ctrl-1", "esc", "a,", "é"})
  void otherNames_areRefused(String names) {
    assertThatThrownBy(() -> DetachKeys.parse(names))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + names + "'");
  }

  private static String pass(DetachKeys keys, String typed) {
    return new String(keys.pass(typed.getBytes(ISO_8859_1), typed.length()), ISO_8859_1);
  }
}
