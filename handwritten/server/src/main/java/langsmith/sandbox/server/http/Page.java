// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * <p>A cursor names the last item of the previous page. It stays valid when that item is deleted,
 * and items created between two pages do not shift the list.
 *
 * @param items at most the requested number
 * @param nextCursor the cursor of the next page; null if this is the last
 * @param nextOffset the offset of the next page, 0 if this is the last; null for pages by cursor
 */
public record Page<T>(List<T> items, @Nullable String nextCursor, @Nullable Integer nextOffset) {
  public static final int DEFAULT_SIZE = 50;

  private static final int CURSOR_PARTS = 4;

  /** Returns a page of a list in descending order of numbers. */
  static <T> Page<T> byOffset(List<T> all, ToLongFunction<T> number, int offset, int limit) {
    return byOffset(all, Order.newestFirst(number), offset, limit);
  }

  /** Returns a page of a list in descending order of numbers. */
  public static <T> Page<T> byCursor(
      List<T> all, ToLongFunction<T> number, @Nullable String cursor, int size) {
    return byCursor(all, Order.newestFirst(number), cursor, size);
  }

  static <T> Page<T> byOffset(List<T> sorted, Order<T> order, int offset, int limit) {
    int from = Math.min(offset, sorted.size());
    int to = (int) Math.min((long) from + limit, sorted.size());
    boolean last = to == sorted.size();
    return of(sorted, order, from, to, last ? 0 : to);
  }

  /**
   * Returns the page after a cursor, or the first page without one.
   *
   * @throws ApiError 422 if the cursor is invalid, or belongs to another order
   */
  public static <T> Page<T> byCursor(
      List<T> sorted, Order<T> order, @Nullable String cursor, int size) {
    int from = 0;
    if (cursor != null) {
      JsonArray place = decode(cursor, order);
      String key = place.getString(2);
      long number = place.getLong(3);
      while (from < sorted.size() && !order.isAfter(sorted.get(from), key, number)) {
        from++;
      }
    }
    int to = (int) Math.min((long) from + size, sorted.size());
    return of(sorted, order, from, to, null);
  }

  private static <T> Page<T> of(
      List<T> sorted, Order<T> order, int from, int to, @Nullable Integer nextOffset) {
    boolean last = to == sorted.size();
    String cursor = last || to == 0 ? null : encode(order, sorted.get(to - 1));
    return new Page<>(List.copyOf(sorted.subList(from, to)), cursor, nextOffset);
  }

  private static <T> String encode(Order<T> order, T item) {
    JsonArray place =
        new JsonArray()
            .add(order.name())
            .add(order.descending())
            .add(order.key().apply(item))
            .add(order.number().applyAsLong(item));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.encode().getBytes(StandardCharsets.UTF_8));
  }

  private static JsonArray decode(String cursor, Order<?> order) {
    try {
      JsonArray place =
          new JsonArray(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
      if (place.size() == CURSOR_PARTS
          && place.getValue(2) instanceof String
          && place.getValue(3) instanceof Number
          && order.name().equals(place.getValue(0))
          && Boolean.valueOf(order.descending()).equals(place.getValue(1))) {
        return place;
      }
    } catch (IllegalArgumentException | DecodeException e) {
      // Not Base64; answered like any other invalid cursor.
    }
    throw ApiError.invalid(
        "query", "cursor", "expected the next_cursor of the page before, unchanged, in its order");
  }
}
