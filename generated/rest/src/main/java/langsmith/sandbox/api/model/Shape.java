// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON value has to look like to be one of the forms of a union. */
abstract class Shape {
  private static final int NONE = -1;

  /** Says how well a value fits: not at all (negative), or the more the better. */
  abstract int fit(@Nullable Object json);

  /** Returns the index of the shape that fits best, the first of several, or -1. */
  static int best(Shape[] shapes, @Nullable Object json) {
    int best = NONE;
    int bestFit = NONE;
    for (int i = 0; i < shapes.length; i++) {
      int fit = shapes[i].fit(json);
      if (fit > bestFit) {
        best = i;
        bestFit = fit;
      }
    }
    return best;
  }

  private interface Rule {
    int fit(@Nullable Object json);
  }

  private static Shape of(Rule rule) {
    return new Shape() {
      @Override
      int fit(@Nullable Object json) {
        return rule.fit(json);
      }
    };
  }

  static Shape any() {
    return of(json -> 0);
  }

  static Shape text() {
    return of(json -> json instanceof String ? 1 : NONE);
  }

  /** Texts of an enumeration fit best; others fit if nothing else does. */
  static Shape text(String... known) {
    Set<String> values = new HashSet<>(Arrays.asList(known));
    return of(json -> json instanceof String ? (values.contains(json) ? 2 : 0) : NONE);
  }

  static Shape integer() {
    return of(json -> json instanceof Long || isWhole(json) ? 2 : NONE);
  }

  private static boolean isWhole(@Nullable Object json) {
    return json instanceof BigDecimal && ((BigDecimal) json).scale() <= 0;
  }

  static Shape number() {
    return of(json -> json instanceof Number ? 1 : NONE);
  }

  static Shape bool() {
    return of(json -> json instanceof Boolean ? 1 : NONE);
  }

  static Shape list(Shape items) {
    return of(
        json -> {
          if (!(json instanceof List)) {
            return NONE;
          }
          int fit = 1;
          for (Object item : (List<?>) json) {
            int itemFit = item == null ? 0 : items.fit(item);
            if (itemFit < 0) {
              return NONE;
            }
            fit += itemFit;
          }
          return fit;
        });
  }

  static Shape map(Shape values) {
    return of(
        json -> {
          if (!(json instanceof Map)) {
            return NONE;
          }
          for (Object value : ((Map<?, ?>) json).values()) {
            if (value != null && values.fit(value) < 0) {
              return NONE;
            }
          }
          return 0;
        });
  }

  /** One of several forms. */
  static Shape union(Shape... shapes) {
    return of(
        json -> {
          int best = best(shapes, json);
          return best < 0 ? NONE : shapes[best].fit(json);
        });
  }

  /**
   * An object with these properties, each a name and a kind: {@code s}tring, {@code i}nteger,
   * {@code n}umber, {@code b}oolean, {@code a}rray, {@code o}bject, {@code *}; behind {@code !} if
   * it is required, behind {@code =} if it is that very text.
   */
  static Shape object(String... namesAndKinds) {
    Map<String, String> kinds = new HashMap<>();
    for (int i = 0; i < namesAndKinds.length; i += 2) {
      kinds.put(namesAndKinds[i], namesAndKinds[i + 1]);
    }
    return of(json -> json instanceof Map ? fit((Map<?, ?>) json, kinds) : NONE);
  }

  private static int fit(Map<?, ?> object, Map<String, String> kinds) {
    int fit = 1;
    for (Map.Entry<String, String> property : kinds.entrySet()) {
      boolean required = property.getValue().startsWith("!");
      String kind = property.getValue().substring(required ? 1 : 0);
      Object value = object.get(property.getKey());
      boolean absent = value == null && !object.containsKey(property.getKey());
      if (absent && required || value != null && !isOf(kind, value)) {
        return NONE;
      }
      fit += absent ? 0 : 1;
    }
    return fit;
  }

  private static boolean isOf(String kind, Object value) {
    switch (kind.charAt(0)) {
      case 's':
        return value instanceof String;
      case 'i':
        return value instanceof Long || isWhole(value);
      case 'n':
        return value instanceof Number;
      case 'b':
        return value instanceof Boolean;
      case 'a':
        return value instanceof List;
      case 'o':
        return value instanceof Map;
      case '=':
        return kind.substring(1).equals(value.toString());
      default:
        return true;
    }
  }
}
