// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Names and values, added one by one. Immutable: each copy shares the earlier entries, so that
 * adding many takes linear time; the map is created on demand.
 */
public final class Entries {
  private static final Entries NONE = new Entries(null, "", "");

  private final @Nullable Entries before;
  private final String name;
  private final String value;

  private Entries(@Nullable Entries before, String name, String value) {
    this.before = before;
    this.name = name;
    this.value = value;
  }

  /** Returns no entries. */
  public static Entries none() {
    return NONE;
  }

  /** Returns these entries and one more, which replaces one of the same name. */
  public Entries with(String name, String value) {
    return new Entries(
        this, Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return before == null;
  }

  /**
   * Performs an action for every entry in the order of addition, including those that were replaced
   * later.
   */
  public void forEach(BiConsumer<String, String> action) {
    Deque<Entries> inOrder = new ArrayDeque<>();
    Entries next = this;
    while (next.before != null) {
      inOrder.addFirst(next);
      next = next.before;
    }
    inOrder.forEach(entry -> action.accept(entry.name, entry.value));
  }

  /** Returns an unmodifiable map in the order in which names were added first. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    forEach(map::put);
    return Collections.unmodifiableMap(map);
  }

  /** Returns the map, or null if there are no entries. */
  public @Nullable Map<String, String> asMapOrNull() {
    return isEmpty() ? null : asMap();
  }

  /** Returns the names, never the values, which may be secrets. */
  @Override
  public String toString() {
    return asMap().keySet().toString();
  }
}
