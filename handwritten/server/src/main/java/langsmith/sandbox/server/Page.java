// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list whose items are numbered and sorted by falling number, so newest first.
 *
 * <p>A cursor names the last item of the page before. It stays valid when that item is deleted, and
 * items that are created between two pages shift nothing.
 *
 * @param items at most as many as were asked for
 * @param nextCursor leads to the next page; null if this is the last
 * @param nextOffset the offset of the next page, 0 if this is the last; null for pages by cursor
 */
record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Integer nextOffset) {
  static final int DEFAULT_SIZE = 50;

  private static final Pattern CURSOR = Pattern.compile("after:(\\d{1,18})");

  static <T> Page<T> byOffset(List<T> all, ToLongFunction<T> number, int offset, int limit) {
    int from = Math.min(offset, all.size());
    int to = (int) Math.min((long) from + limit, all.size());
    boolean last = to == all.size();
    return of(all, number, from, to, last ? 0 : to);
  }

  /**
   * Returns the page after a cursor, or the first one without.
   *
   * @throws ApiError 422 if the cursor is none of ours
   */
  static <T> Page<T> byCursor(
      List<T> all, ToLongFunction<T> number, @Nullable String cursor, int size) {
    int from = 0;
    if (cursor != null) {
      long last = decode(cursor);
      while (from < all.size() && number.applyAsLong(all.get(from)) >= last) {
        from++;
      }
    }
    return of(all, number, from, (int) Math.min((long) from + size, all.size()), null);
  }

  private static <T> Page<T> of(
      List<T> all, ToLongFunction<T> number, int from, int to, @Nullable Integer nextOffset) {
    boolean last = to == all.size();
    String cursor = last || to == 0 ? null : encode(number.applyAsLong(all.get(to - 1)));
    return new Page<>(List.copyOf(all.subList(from, to)), cursor, nextOffset);
  }

  private static String encode(long number) {
    byte[] text = ("after:" + number).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static long decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      Matcher matcher = CURSOR.matcher(text);
      if (matcher.matches()) {
        return Long.parseLong(matcher.group(1));
      }
    } catch (IllegalArgumentException e) {
      // Not even Base64; answered like any other cursor that is not ours.
    }
    throw ApiError.invalid(
        "query", "cursor", "expected the next_cursor of the page before, unchanged");
  }
}
