// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list: by a key, and among equal keys by a unique number, both in the same
 * direction.
 *
 * @param name the name of the key; a cursor is valid for its own order only
 * @param key returns a text that sorts like the key; see {@link #of(long)} and {@link #of(Instant)}
 */
public record Order<T>(
    String name, boolean descending, Function<T, String> key, ToLongFunction<T> number) {

  /** Orders by number only. */
  static <T> Order<T> newestFirst(ToLongFunction<T> number) {
    return new Order<>("", true, item -> "", number);
  }

  /** Returns a number, at least 0, as a text that sorts like it. */
  public static String of(long number) {
    return String.format("%019d", number);
  }

  /** Returns a moment as a text that sorts like it; null sorts first. */
  public static String of(@Nullable Instant moment) {
    return moment == null
        ? ""
        : of(moment.getEpochSecond()) + String.format(".%09d", moment.getNano());
  }

  public List<T> sorted(List<T> items) {
    Comparator<T> ascending = Comparator.comparing(key).thenComparingLong(number);
    return items.stream().sorted(descending ? ascending.reversed() : ascending).toList();
  }

  /** Returns whether an item comes after a position, whose own item may be deleted. */
  boolean isAfter(T item, String placeKey, long placeNumber) {
    int compared = key.apply(item).compareTo(placeKey);
    if (compared == 0) {
      compared = Long.compare(number.applyAsLong(item), placeNumber);
    }
    return descending ? compared < 0 : compared > 0;
  }
}
