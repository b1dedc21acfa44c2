// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Clauses O1 to O7, one rule at a time; {@link StreamCursorExhaustiveTest} tries all cuts. */
class StreamCursorTest {
  private static final Utf8Chunk EMPTY = Utf8Chunk.wrap(new byte[0]);

  private final Checked cursor = new Checked(100);

  @Test
  void nextOffset_isDelivered() {
    cursor.accept(100, "a\u20ac").delivers(100, "a\u20ac").wants(104);
    cursor.accept(104, "b").delivers(104, "b").wants(105);
  }

  @Test
  void largerOffset_isAGap() {
    cursor.accept(107, "x").misses(100, 107).delivers(107, "x").wants(108);
  }

  @Test
  void emptyChunkBehindAGap_tellsTheGap() {
    cursor.accept(107, "").misses(100, 107).delivers(107, "").wants(107);
  }

  @Test
  void smallerOffset_isCutToTheByte() {
    cursor.accept(90, "0123456789").delivers(100, "").wants(100);
    cursor.accept(97, "h\u00e9x").delivers(100, "x").wants(101);
    cursor.accept(100, "x").delivers(101, "").wants(101);
  }

  @Test
  void overlapEndsInsideACharacter_breaksTheClause() {
    cursor.accept(99, "\u20ac").breaks("O2");
  }

  @Test
  void overlapWithReplacementBeforeTheCut_breaksTheClause() {
    cursor.accept(98, "\ufffdabc").breaks("O2");
  }

  @Test
  void overlapWithReplacementBehindTheCut_isCut() {
    cursor.accept(98, "ab\ufffd").delivers(100, "\ufffd").wants(100);
  }

  @Test
  void wholeChunkIsOldAndHoldsReplacements_isDropped() {
    cursor.accept(97, "\ufffd").delivers(100, "").wants(100);
    cursor.accept(90, "ab\ufffdc").delivers(100, "").wants(100);
  }

  @Test
  void replacement_wantsTheStartOfItsChunk() {
    cursor.accept(100, "abc").accept(103, "d\ufffde").wants(103);
  }

  @Test
  void offsetAfterReplacement_makesExactAgain() {
    for (int replaced = 1; replaced <= 3; replaced++) {
      Checked fresh = new Checked(0);
      fresh.accept(0, "a\ufffdb").accept(2 + replaced, "c").delivers(2 + replaced, "c");
      fresh.wants(3 + replaced);
    }
  }

  @Test
  void offsetAfterReplacementBeyondAllItCanStandFor_isAGap() {
    cursor.accept(100, "a\ufffd").accept(105, "b").misses(102, 105).delivers(105, "b").wants(106);
  }

  @Test
  void offsetAfterReplacementBelowAllItCanStandFor_breaksTheClause() {
    cursor.accept(100, "a\ufffd").accept(101, "bc").breaks("O2");
  }

  @Test
  void servedAgain_isDroppedAcrossChunks() {
    cursor.accept(100, "ab\ufffdcd").reattach().accept(100, "ab").delivers("");
    cursor.accept(102, "\ufffd").delivers("").wants(100);
    cursor.accept(103, "cdef").delivers("ef").wants(107);
  }

  @Test
  void servedAgainExactly_makesExact() {
    cursor.accept(100, "ab\ufffd").reattach().accept(100, "ab").accept(102, "\ufffd").delivers("");
    cursor.accept(103, "c").delivers(103, "c").wants(104);
  }

  @Test
  void servedAgainWithAnOverlap_isDroppedToo() {
    cursor.accept(100, "ab\ufffd").reattach().accept(90, "\ufffd").delivers("");
    cursor.accept(98, "..ab\ufffdc").delivers("c").wants(100);
  }

  @Test
  void servedAgainWithAnOverlapThatCannotBeCut_breaksTheClause() {
    cursor.accept(100, "ab\ufffd").reattach().accept(98, "\ufffdab\ufffd").breaks("O2");
  }

  @Test
  void servedAgainButDifferent_breaksTheClause() {
    cursor.accept(100, "ab\ufffd").reattach().accept(100, "aX").breaks("O5");
  }

  @Test
  void startOfTheChunkIsGone_restIsDroppedWhereItCanBePlaced() {
    cursor.accept(100, "abcd\ufffde").reattach().accept(102, "cd\ufffdef").delivers("f");
  }

  @Test
  void startOfTheChunkIsGoneWhileServedAgain_restIsDropped() {
    cursor
        .accept(100, "abcdef\ufffd")
        .reattach()
        .accept(100, "ab")
        .accept(104, "ef\ufffdg")
        .delivers("g");
  }

  @Test
  void startOfTheChunkIsGoneBehindItsReplacement_isAGapFromWhatWasAsked() {
    cursor.accept(100, "\ufffdabcd").reattach().accept(103, "cdef").misses(100, 103);
    cursor.delivers(103, "cdef").wants(107);
  }

  @Test
  void startOfTheRestIsGoneWithinWhatReplacementsCanStandFor_isAGap() {
    cursor.accept(100, "\ufffdabcd").reattach().accept(100, "\ufffd").delivers("");
    cursor.accept(102, "bcde").misses(101, 102).delivers(102, "bcde").wants(106);
  }

  @Test
  void wholeChunkIsGone_isAGapFromTheLeastByteThatMayBeMissing() {
    cursor
        .accept(100, "x")
        .accept(101, "\ufffd")
        .reattach()
        .accept(200, "\ufffdz")
        .misses(102, 200);
    cursor.delivers(200, "\ufffdz").wants(200);
  }

  @Test
  void cutWhileServedAgain_startsOver() {
    cursor.accept(100, "ab\ufffdc").reattach().accept(100, "ab\ufffd").delivers("").wants(100);
    cursor.reattach().accept(100, "ab").delivers("").wants(100);
    cursor.reattach().accept(100, "ab\ufffdcd").delivers("d").wants(100);
  }

  @Test
  void absentOffset_followsOn() {
    cursor.accept("abc").delivers(100, "abc").accept("d").delivers(103, "d").wants(104);
  }

  @Test
  void absentOffsetAfterReplacement_staysInexactAndIsServedAgain() {
    cursor.accept(100, "a\ufffd").accept("bc").delivers("bc").wants(100);
    cursor.reattach().accept("a\ufffdb").delivers("").accept("cd").delivers("d").wants(100);
    cursor.reattach().accept(100, "a\ufffdbcde").delivers("e").wants(100);
    cursor.accept(106, "f").delivers(106, "f").wants(107);
  }

  @Test
  void muchOutputWithoutOffsets_isNotKeptForEver() {
    String large = "x".repeat(40_000);
    cursor.accept(100, "\ufffd").accept(large).wants(100).accept(large).wants(100 + 3 + 80_000);
  }

  @Test
  void offsetAtTheEndOfAllNumbers_breaksTheClause() {
    cursor.accept(Long.MAX_VALUE - 1, "x").misses(100, Long.MAX_VALUE - 1).wants(Long.MAX_VALUE);
    cursor.accept(Long.MAX_VALUE, "x").breaks("O1");
  }

  @Test
  void outputWithoutOffsetBehindTheEndOfAllNumbers_breaksTheClause() {
    cursor.accept(Long.MAX_VALUE - 1, "x").wants(Long.MAX_VALUE);
    cursor.accept("x").breaks("O1");
  }

  /** A cursor and what became of the last chunk. */
  private static final class Checked {
    private final StreamCursor cursor;
    private StreamCursor.Delivery delivery = new StreamCursor(0).accept(OptionalLong.of(0), EMPTY);

    Checked(long next) {
      cursor = new StreamCursor(next);
    }

    Checked accept(long offset, String data) {
      delivery = cursor.accept(OptionalLong.of(offset), Utf8Chunk.of(data));
      return this;
    }

    Checked accept(String data) {
      delivery = cursor.accept(OptionalLong.empty(), Utf8Chunk.of(data));
      return this;
    }

    Checked reattach() {
      cursor.reattached();
      return this;
    }

    Checked misses(long from, long to) {
      assertThat(delivery.gap()).isEqualTo(new StreamCursor.Gap(from, to));
      delivery =
          new StreamCursor.Delivery(
              null, delivery.offset(), delivery.fresh(), delivery.violation());
      return this;
    }

    Checked delivers(long offset, String data) {
      assertThat(delivery.offset()).isEqualTo(offset);
      return delivers(data);
    }

    Checked delivers(String data) {
      assertThat(delivery.violation()).isNull();
      assertThat(delivery.gap()).isNull();
      assertThat(delivery.fresh().text()).isEqualTo(data);
      return this;
    }

    Checked wants(long offset) {
      assertThat(delivery.violation()).isNull();
      assertThat(cursor.resumeOffset()).isEqualTo(offset);
      return this;
    }

    void breaks(String clause) {
      StreamCursor.Violation violation = Objects.requireNonNull(delivery.violation());
      assertThat(violation.clause()).as(violation.problem()).isEqualTo(clause);
    }
  }
}
