// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;
import langsmith.sandbox.server.http.ApiError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "a1", "a-b", "a--b", "z9-9z"})
  void label_isAllowed(String name) {
    assertThat(BoxNames.check(name)).isEqualTo(name);
  }

  @Test
  void length_isLimitedTo63() {
    assertThat(BoxNames.check("a".repeat(63))).hasSize(63);
    assertThatThrownBy(() -> BoxNames.check("a".repeat(64))).isInstanceOf(ApiError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "-a", "a-", "a.b", "a b", "a\n", "ä", "a/b", "a_b"})
  void anythingElse_isNot(String name) {
    assertThatThrownBy(() -> BoxNames.check(name))
        .isInstanceOfSatisfying(
            ApiError.class,
            e -> {
              assertThat(e.status()).isEqualTo(422);
              assertThat(e.violations().get(0).location()).containsExactly("body", "name");
            });
  }

  @Test
  void generatedName_isAllowedAndFree() {
    Queue<Integer> numbers = new ArrayDeque<>(List.of(1, 1, -1));
    RandomGenerator random =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("not asked for");
          }

          @Override
          public int nextInt() {
            return numbers.remove();
          }
        };
    String name = BoxNames.generate(random, "sandbox-00000001"::equals);
    assertThat(name).isEqualTo("sandbox-ffffffff");
    assertThat(BoxNames.check(name)).isEqualTo(name);
  }
}
