// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class InputTextTest {
  private final InputText input = new InputText(false);

  @Test
  void pairSplitOverTwoPieces_isSentWhole() {
    assertThat(input.append("a\ud83d")).isEqualTo("a");
    assertThat(input.append("\ude00b")).isEqualTo("\ud83d\ude00b");
    input.end();
  }

  @Test
  void emptyPiece_keepsTheHalf() {
    assertThat(input.append("\ud83d")).isEmpty();
    assertThat(input.append("")).isEmpty();
    assertThat(input.append("\ude00")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void pieceThatDoesNotContinueThePair_isRefusedAndTheHalfStays() {
    input.append("\ud83d");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> input.append("x"))
        .withMessage("the input is not valid Unicode: unpaired surrogate at index 0");
    assertThat(input.append("\ude00")).isEqualTo("\ud83d\ude00");
  }

  @Test
  void loneLowSurrogate_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> input.append("a\ude00"));
    assertThat(input.append("b")).isEqualTo("b");
  }

  @Test
  void endWithinACharacter_isRefused() {
    input.append("\ud83d");

    assertThatIllegalArgumentException().isThrownBy(input::end);
  }

  @Test
  void endWithinALineOfATerminal_takesTwo() {
    InputText terminal = new InputText(true);
    assertThat(terminal.end()).isEmpty();
    terminal.reopen();

    for (String complete : new String[] {"abc\n", "abc\r", "abc\u0004"}) {
      assertThat(terminal.append(complete)).isEqualTo(complete);
      assertThat(terminal.end()).as(complete).isEmpty();
    }
    assertThat(terminal.append("\nabc")).isEqualTo("\nabc");
    assertThat(terminal.append("")).isEmpty();
    assertThat(terminal.end()).isEqualTo("\u0004");
    assertThat(terminal.hasEnded()).isTrue();
  }

  @Test
  void endOfAPipe_isLeftToTheProtocol() {
    assertThat(input.append("abc")).isEqualTo("abc");
    assertThat(input.end()).isEmpty();
    assertThat(input.hasEnded()).isFalse();
  }
}
