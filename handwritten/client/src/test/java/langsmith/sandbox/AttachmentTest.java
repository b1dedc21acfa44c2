// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import langsmith.sandbox.internal.command.CommandOptions;
import langsmith.sandbox.internal.command.SessionOptions;
import langsmith.sandbox.output.OutputLoss;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  private final Attachment attachment = Attachment.to("c-1");

  @Test
  void killGraceAndHeaders_areThoseOfTheSession() {
    SessionOptions session =
        attachment
            .killGrace(Duration.ofSeconds(3))
            .header("X-Trace", "7")
            .spec()
            .options()
            .session();

    assertThat(session.killGrace()).isEqualTo(Duration.ofSeconds(3));
    assertThat(session.headers().asMap()).containsEntry("X-Trace", "7");
    assertThat(attachment.spec().options().session().killGrace()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void captureLimitAndOutputLoss_areThoseOfTheResult() {
    CommandOptions options =
        attachment.captureLimit(7).onOutputLoss(OutputLoss.REPORT).spec().options();

    assertThat(options.stdout().limitBytes()).isEqualTo(7);
    assertThat(options.stderr().limitBytes()).isEqualTo(7);
    assertThat(options.loss()).isEqualTo(OutputLoss.REPORT);
  }

  @Test
  void wrongArguments_areRefusedAtOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> attachment.killGrace(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> attachment.header("a b", "c"));
    assertThatIllegalArgumentException().isThrownBy(() -> attachment.from(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Attachment.to(""));
  }

  @Test
  void toString_showsNoHeaders() {
    assertThat(attachment.header("X-Key", "hidden").from(3, 4).toString())
        .contains("c-1", "3", "4")
        .doesNotContain("hidden");
  }
}
