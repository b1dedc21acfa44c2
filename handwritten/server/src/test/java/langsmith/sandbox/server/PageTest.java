// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "!!", "after:3", "YWZ0ZXI6", "YWZ0ZXI6LTE", "YmVmb3JlOjM"})
  void cursorThatIsNotOurs_isInvalid(String cursor) {
    assertThatThrownBy(() -> after(newestFirst(3), cursor, 1))
        .isInstanceOfSatisfying(ApiError.class, e -> assertThat(e.status()).isEqualTo(422));
  }
}
