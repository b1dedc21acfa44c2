// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The validated query of a list request. */
public final class Query {
  private static final String DESCENDING = "desc";

  private final RoutingContext context;

  public Query(RoutingContext context) {
    this.context = context;
  }

  /** Returns the value of a parameter, or null if it is absent. */
  public @Nullable String text(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Returns all values of a repeatable parameter. */
  public List<String> all(String name) {
    return context.queryParam(name);
  }

  /**
   * Returns the value of a numeric parameter.
   *
   * @throws ApiError 422 if it is not a 32-bit integer
   */
  public int number(String name, int absent) {
    String text = text(name);
    if (text == null) {
      return absent;
    }
    try {
      return Integer.parseInt(WholeNumbers.of(text));
    } catch (NumberFormatException e) {
      throw ApiError.invalid("query", name, "expected an integer of at most 32 bits");
    }
  }

  /** Returns whether a name contains the requested text, ignoring case. */
  public boolean admitsName(String name) {
    String part = text("name_contains");
    return part == null || name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a status is the requested one. */
  public boolean admitsStatus(String status) {
    String wanted = text("status");
    return wanted == null || status.equals(wanted);
  }

  /** Returns the requested order; newest first by default. */
  public <T> Order<T> order(Map<String, Function<T, String>> keys, ToLongFunction<T> number) {
    String by = text("sort_by");
    String direction = text("sort_order") == null ? text("sort_direction") : text("sort_order");
    String name = by == null ? "created_at" : by;
    Function<T, String> key = keys.getOrDefault(name, item -> "");
    return new Order<>(name, direction == null || direction.equals(DESCENDING), key, number);
  }

  /** Returns the requested page: by cursor, or by offset as older clients do. */
  public <T> Page<T> page(List<T> items, Order<T> order, int cursorSize) {
    List<T> sorted = order.sorted(items);
    String cursor = text("cursor");
    return cursor != null || text("page_size") != null
        ? Page.byCursor(sorted, order, cursor, number("page_size", cursorSize))
        : Page.byOffset(sorted, order, number("offset", 0), number("limit", Page.DEFAULT_SIZE));
  }

  /** Answers with a list, in which a null cursor (not an absent one) marks the last page. */
  public static void answer(RoutingContext context, JsonObject list, Page<?> page) {
    if (page.nextCursor() == null) {
      list.putNull("next_cursor");
    }
    Answers.json(context, 200, list.toBuffer());
  }
}
