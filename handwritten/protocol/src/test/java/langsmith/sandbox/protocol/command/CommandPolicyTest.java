// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import langsmith.sandbox.protocol.ReconnectPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, 1, openTimeout must be positive but was 0s",
    "1, 0, 1, 1, 1, connectBudget must be positive but was 0s",
    "1, 1, -1, 1, 1, startedTimeout must be positive but was -1s",
    "1, 1, 1, 0, 1, killGrace must be positive but was 0s",
    "1, 1, 1, 1, -1, maxQueuedInputBytes must be at least 0 but was -1",
  })
  void outOfBounds_isRefusedAtOnce(
      long open, long budget, long started, long grace, int queue, String message) {
    assertThatThrownBy(
            () ->
                new CommandPolicy(
                    Duration.ofSeconds(open),
                    Duration.ofSeconds(budget),
                    Duration.ofSeconds(started),
                    Duration.ofSeconds(grace),
                    ReconnectPolicy.standard(),
                    queue))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void standard_isWhatItsDocumentationSays() {
    CommandPolicy standard = CommandPolicy.standard();
    assertThat(standard.openTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(standard.connectBudget()).isEqualTo(Duration.ofMinutes(2));
    assertThat(standard.startedTimeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(standard.killGrace()).isEqualTo(Duration.ofSeconds(10));
    assertThat(standard.maxQueuedInputBytes()).isEqualTo(1024 * 1024);
    assertThat(standard.withReconnect(ReconnectPolicy.never()).reconnect())
        .isEqualTo(ReconnectPolicy.never());
  }
}
