// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestOptionsTest {

  @Test
  void methods_leaveTheOriginalAlone() {
    RequestOptions original = RequestOptions.none().header("X-A", "1");

    RequestOptions changed = original.header("x-a", "2").timeout(Duration.ZERO);

    assertThat(original.headers()).containsEntry("X-A", "1");
    assertThat(original.timeout()).isNull();
    assertThat(changed.headers()).containsEntry("X-A", "2").hasSize(1);
  }

  @Test
  void wrongValues_areRejectedAtOnce() {
    RequestOptions options = RequestOptions.none();

    assertThatThrownBy(() -> options.header("a b", "v"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> options.header("X-A", "hidden\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hidden");
    assertThatThrownBy(() -> options.timeout(Duration.ofNanos(-1)))
        .hasMessageContaining("timeout must not be negative");
    assertThatThrownBy(() -> options.deadline(Duration.ZERO))
        .hasMessageContaining("deadline must be longer than zero");
  }

  @Test
  void toString_showsNoValues() {
    assertThat(RequestOptions.none().header("X-Secret", "hidden").deadline(Duration.ofSeconds(5)))
        .hasToString("RequestOptions[headers [X-Secret], timeout unchanged, deadline PT5S]");
  }
}
