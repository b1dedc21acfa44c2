// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {
  private static List<Long> newestFirst(long count) {
    return LongStream.range(0, count).map(i -> count - i).boxed().toList();
  }

  private static Page<Long> after(List<Long> all, @Nullable String cursor, int size) {
    return Page.byCursor(all, Long::longValue, cursor, size);
  }

  @Test
  void emptyList_isOneLastPage() {
    assertThat(after(List.of(), null, 10)).isEqualTo(new Page<Long>(List.of(), null, null));
    assertThat(Page.byOffset(List.<Long>of(), Long::longValue, 0, 10))
        .isEqualTo(new Page<Long>(List.of(), null, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 21, 500})
  void pagesByCursor_holdEachItemOnce(int size) {
    List<Long> all = newestFirst(20);
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<Long> page = after(all, cursor, size);
      assertThat(page.items()).isNotEmpty();
      seen.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(seen).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20, 500})
  void pagesByOffset_holdEachItemOnce(int limit) {
    List<Long> all = newestFirst(20);
    List<Long> seen = new ArrayList<>();
    int offset = 0;
    do {
      Page<Long> page = Page.byOffset(all, Long::longValue, offset, limit);
      seen.addAll(page.items());
      Integer next = page.nextOffset();
      offset = next == null ? 0 : next;
    } while (offset != 0);
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void cursor_outlivesItsItem() {
    String cursor = after(newestFirst(9), null, 3).nextCursor();
    assertThat(after(List.of(12L, 11L, 9L, 8L, 6L, 2L), cursor, 3).items()).containsExactly(6L, 2L);
  }

  @Test
  void offsetBeyondTheEnd_isAnEmptyLastPage() {
    assertThat(Page.byOffset(newestFirst(3), Long::longValue, 4, 10))
        .isEqualTo(new Page<Long>(List.of(), null, 0));
    assertThat(Page.byOffset(newestFirst(3), Long::longValue, Integer.MAX_VALUE, 500).items())
        .isEmpty();
  }

  @Test
  void equalKeys_areSortedByNumberAndSplitBetweenPages() {
    Order<Long> order = new Order<>("parity", false, n -> Order.of(n % 2), Long::longValue);
    List<Long> sorted = order.sorted(List.of(5L, 4L, 3L, 2L, 1L));
    assertThat(sorted).containsExactly(2L, 4L, 1L, 3L, 5L);
    Page<Long> first = Page.byCursor(sorted, order, null, 3);
    assertThat(first.items()).containsExactly(2L, 4L, 1L);
    assertThat(Page.byCursor(sorted, order, first.nextCursor(), 3).items()).containsExactly(3L, 5L);
    Order<Long> other = new Order<>("parity", true, order.key(), order.number());
    assertThatThrownBy(() -> Page.byCursor(sorted, other, first.nextCursor(), 3))
        .isInstanceOfSatisfying(ApiError.class, e -> assertThat(e.status()).isEqualTo(422));
  }

  @Test
  void keys_sortLikeWhatTheyStandFor() {
    Instant early = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(Order.of((Instant) null)).isLessThan(Order.of(early));
    assertThat(Order.of(early)).isLessThan(Order.of(early.plusNanos(1)));
    assertThat(Order.of(early.plusMillis(999))).isLessThan(Order.of(early.plusSeconds(1)));
    assertThat(Order.of(9)).isLessThan(Order.of(10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "!!", "after:3", "YWZ0ZXI6", "e30", "WyIiLHRydWUsIiJd", "WzEsMiwzLDRd"})
  void cursorThatIsNotOurs_isInvalid(String cursor) {
    assertThatThrownBy(() -> after(newestFirst(3), cursor, 1))
        .isInstanceOfSatisfying(ApiError.class, e -> assertThat(e.status()).isEqualTo(422));
  }
}
