// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meal.
 *
 * <p>Told apart by {@code meal_kind}: {@link Fasting}, {@link Fish}, {@link Hay}, or {@link
 * Unknown} for what this version does not know. Not for implementation by others.
 */
public interface Meal {
  /** The {@code meal_kind}, which tells the shapes apart. */
  String mealKind();

  /** A shape that this version does not know; keeps every property. Immutable; equal by value. */
  final class Unknown implements Meal {
    private final Map<String, @Nullable Object> properties;

    /** Copies {@code properties}; what they hold is not copied. */
    public Unknown(Map<String, @Nullable Object> properties) {
      this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The {@code meal_kind}, or an empty text if it is missing or not a text. */
    @Override
    public String mealKind() {
      Object mealKind = properties.get("meal_kind");
      return mealKind instanceof String ? (String) mealKind : "";
    }

    /** All properties, in the order in which they came. */
    public Map<String, @Nullable Object> properties() {
      return properties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unknown && ((Unknown) other).properties.equals(properties);
    }

    @Override
    public int hashCode() {
      return properties.hashCode();
    }

    /**
     * For people, not for programs; names the properties but shows no values, which may be
     * sensitive.
     */
    @Override
    public String toString() {
      return "Meal.Unknown{meal_kind=" + mealKind() + ", properties=" + properties.keySet() + "}";
    }
  }
}
