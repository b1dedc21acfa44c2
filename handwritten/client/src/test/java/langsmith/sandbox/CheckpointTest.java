// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final Checkpoint USUAL =
      new Checkpoint("0198b3c2-box", "0198b3c2d0007000", 1234, 56, false);

  @Test
  void usualIdentities_areReadable() {
    assertThat(USUAL.toString()).isEqualTo("lsc1.0198b3c2-box.0198b3c2d0007000.1234.56.p.12da7402");
  }

  @Test
  void text_readsAsTheSameCheckpoint() {
    assertThat(Checkpoint.parse(USUAL.toString())).isEqualTo(USUAL);
    assertThat(Checkpoint.parse("  " + USUAL + "\n")).isEqualTo(USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "~tilde", "dots.and/slashes", "日本語", "😀", "-", "_", "a=b&c=d", "\n"})
  void unusualIdentities_fitAUrlAsTheyAre(String id) {
    Checkpoint checkpoint = new Checkpoint("box " + id, id, Long.MAX_VALUE, 0, true);

    String text = checkpoint.toString();

    assertThat(text).matches("[A-Za-z0-9._~-]+");
    assertThat(Checkpoint.parse(text)).isEqualTo(checkpoint);
    assertThat(Checkpoint.parse(text).terminal()).isTrue();
  }

  @Test
  void everyCutAndEveryChangedCharacter_isNoticed() {
    String text = USUAL.toString();
    Random random = new Random(7);
    for (int at = 0; at < text.length(); at++) {
      String cut = text.substring(0, at);
      assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(cut));
      char other = (char) ('!' + random.nextInt(90));
      if (other != text.charAt(at)) {
        String changed = cut + other + text.substring(at + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(changed));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty",
        "0198b3c2d0007000|not a checkpoint",
        "lsc1.box.command.1.2|cut off",
        "lsc1.box.command.1.2.p.00000000|checksum",
        "lsc1.box.command.1.-2.p.00000000|malformed",
        "lsc2.anything|version lsc2",
      })
  void somethingElse_isRefusedWithAHint(String text, String hint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.parse(text))
        .withMessageContaining(hint);
  }

  @Test
  void impossibleValues_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint(" ", "c", 0, 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("..", "c", 0, 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("b", "", 0, 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("b", "c", -1, 0, false));
    assertThatIllegalArgumentException().isThrownBy(() -> new Checkpoint("b", "c", 0, -1, false));
  }

  @Test
  void attachment_goesOnFromThere() {
    Attachment attachment = new Checkpoint("b", "c", 7, 8, true).attachment();

    assertThat(attachment.spec().commandId()).isEqualTo("c");
    assertThat(attachment.spec().stdoutOffset()).isEqualTo(7);
    assertThat(attachment.spec().stderrOffset()).isEqualTo(8);
    assertThat(attachment.spec().terminal()).isTrue();
    assertThat(USUAL.attachment().spec().terminal()).isFalse();
  }
}
