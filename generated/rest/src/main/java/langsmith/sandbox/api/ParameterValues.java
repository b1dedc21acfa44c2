// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The names and values of parameters as they go into a query, a form or headers. */
final class ParameterValues {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();

  private final Map<String, List<Map.Entry<String, String>>> values = new LinkedHashMap<>();

  ParameterValues() {}

  ParameterValues(ParameterValues other) {
    values.putAll(other.values);
  }

  /** Returns the pairs in the order in which they were set. */
  List<Map.Entry<String, String>> entries() {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    values.values().forEach(entries::addAll);
    return Collections.unmodifiableList(entries);
  }

  void require(String name) {
    if (!values.containsKey(name)) {
      throw new IllegalStateException(
          "required parameter '" + name + "' is not set; set it before build()");
    }
  }

  /** An array as a pair for each item, an object as a pair for each member. */
  void form(String name, @Nullable Object value) {
    Object json = json(value);
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    if (json instanceof Map) {
      ((Map<?, ?>) json).forEach((key, item) -> pair(String.valueOf(key), item, pairs));
    } else if (json instanceof Collection) {
      ((Collection<?>) json).forEach(item -> pair(name, item, pairs));
    } else {
      pair(name, json, pairs);
    }
    set(name, value, pairs);
  }

  /** An array, or the names and values of an object, in one value. */
  void joined(String separator, String name, @Nullable Object value) {
    String joined = joined(separator, json(value), ParameterValues::encoded);
    set(name, value, Collections.singletonList(entry(encoded(name), joined)));
  }

  /** An object as {@code name[member]=value}, at any depth. */
  void deepObject(String name, @Nullable Object value) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    deep(name, json(value), pairs);
    set(name, value, pairs);
  }

  private static void deep(
      String name, @Nullable Object json, List<Map.Entry<String, String>> pairs) {
    if (json instanceof Map) {
      ((Map<?, ?>) json).forEach((key, item) -> deep(name + "[" + key + "]", item, pairs));
    } else if (json instanceof Collection) {
      boolean plain = ((Collection<?>) json).stream().noneMatch(Map.class::isInstance);
      int index = 0;
      for (Object item : (Collection<?>) json) {
        deep(name + "[" + (plain ? "" : index++) + "]", item, pairs);
      }
    } else {
      pair(name, json, pairs);
    }
  }

  /** Any value as JSON. */
  void json(String name, @Nullable Object value) {
    String text = value == null ? "" : MOSHI.adapter(Object.class).toJson(json(value));
    set(name, value, Collections.singletonList(entry(encoded(name), encoded(text))));
  }

  /** A header, items separated by commas. */
  void header(String name, @Nullable Object value) {
    String text = joined(",", json(value), UnaryOperator.identity());
    set(name, value, Collections.singletonList(entry(name, text)));
  }

  /** A cookie; all cookies go into one header. */
  void cookie(String name, @Nullable Object value) {
    List<Map.Entry<String, String>> none = Collections.emptyList();
    List<Map.Entry<String, String>> cookies = new ArrayList<>(values.getOrDefault("Cookie", none));
    String known = cookies.isEmpty() ? "" : cookies.get(0).getValue() + "; ";
    String own = encoded(name) + "=" + joined(",", json(value), ParameterValues::encoded);
    if (value != null) {
      values.put(name, none);
      values.put("Cookie", Collections.singletonList(entry("Cookie", known + own)));
    }
  }

  private void set(String name, @Nullable Object value, List<Map.Entry<String, String>> pairs) {
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, pairs);
    }
  }

  private static void pair(
      String name, @Nullable Object json, List<Map.Entry<String, String>> pairs) {
    boolean nested = json instanceof Map || json instanceof Collection;
    String text = nested ? MOSHI.adapter(Object.class).toJson(json) : String.valueOf(json);
    pairs.add(entry(encoded(name), encoded(json == null ? "" : text)));
  }

  private static String joined(
      String separator, @Nullable Object json, UnaryOperator<String> encoder) {
    List<String> items = new ArrayList<>();
    if (json instanceof Map) {
      ((Map<?, ?>) json)
          .forEach(
              (key, item) -> {
                items.add(encoder.apply(String.valueOf(key)));
                items.add(encoder.apply(String.valueOf(item)));
              });
    } else if (json instanceof Collection) {
      ((Collection<?>) json).forEach(item -> items.add(encoder.apply(String.valueOf(item))));
    } else {
      items.add(encoder.apply(String.valueOf(json)));
    }
    return String.join(separator, items);
  }

  private static Map.Entry<String, String> entry(String name, String value) {
    return new SimpleImmutableEntry<>(name, value);
  }

  /** Turns a value into maps, lists, texts, numbers and booleans. */
  @SuppressWarnings("unchecked") // an adapter of a value's class takes the value
  private static @Nullable Object json(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Collection) {
      List<@Nullable Object> items = new ArrayList<>();
      ((Collection<?>) value).forEach(item -> items.add(json(item)));
      return items;
    }
    if (value instanceof Map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((key, item) -> members.put(String.valueOf(key), json(item)));
      return members;
    }
    JsonAdapter<Object> adapter = MOSHI.adapter((Class<Object>) value.getClass());
    return adapter.toJsonValue(value);
  }

  /** Writes a text so that no character of it has a meaning in a URL. */
  private static String encoded(String text) {
    Buffer encoded = new Buffer();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || b >= '0' && b <= '9'
              || "-._~".indexOf(b) >= 0;
      if (plain) {
        encoded.writeByte(b);
      } else {
        encoded.writeUtf8(String.format("%%%02X", b));
      }
    }
    return encoded.readUtf8();
  }
}
