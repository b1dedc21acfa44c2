// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels of boxes and snapshots, and the filters for them. */
public final class Labels {
  private Labels() {}

  /**
   * Returns whether labels match all filters: {@code key} matches any value, {@code key=value} that
   * value only.
   */
  public static boolean match(@Nullable Map<String, String> labels, List<String> filters) {
    Map<String, String> present = labels == null ? Map.of() : labels;
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      boolean matches =
          equals < 0
              ? present.containsKey(filter)
              : filter.substring(equals + 1).equals(present.get(filter.substring(0, equals)));
      if (!matches) {
        return false;
      }
    }
    return true;
  }

  /** Returns the upper labels over the lower ones. */
  public static Map<String, String> merged(
      @Nullable Map<String, String> lower, @Nullable Map<String, String> upper) {
    Map<String, String> merged = new HashMap<>();
    if (lower != null) {
      merged.putAll(lower);
    }
    if (upper != null) {
      merged.putAll(upper);
    }
    return Map.copyOf(merged);
  }
}
