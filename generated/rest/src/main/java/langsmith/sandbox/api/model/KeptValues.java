// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads optional properties. One that cannot be read is null, and its value is kept with the
 * properties that the specification does not name, so that it is written again.
 */
final class KeptValues {
  private static final AnyValueAdapter ANY = new AnyValueAdapter();

  private KeptValues() {}

  static <T> @Nullable T next(
      JsonReader reader, String name, JsonAdapter<T> adapter, Map<String, @Nullable Object> kept)
      throws IOException {
    kept.remove(name);
    switch (reader.peek()) {
      case NULL:
        return reader.nextNull();
      case STRING:
        return nextText(reader, name, adapter, kept);
      case BEGIN_ARRAY:
      case BEGIN_OBJECT:
        return nextContainer(reader, name, adapter, kept);
      default:
        return read(ANY.fromJson(reader), name, adapter, kept);
    }
  }

  /** Avoids the reader of a single value that {@link #read} makes where it can. */
  private static <T> @Nullable T nextText(
      JsonReader reader, String name, JsonAdapter<T> adapter, Map<String, @Nullable Object> kept)
      throws IOException {
    if (adapter instanceof ModelSupport.TakesAnyText) {
      return adapter.fromJson(reader);
    }
    String text = reader.nextString();
    if (!(adapter instanceof FormattedTextAdapter)) {
      return read(text, name, adapter, kept);
    }
    T value = ((FormattedTextAdapter<T>) adapter).parse(text);
    if (value == null) {
      kept.put(name, text);
    }
    return value;
  }

  private static <T> @Nullable T read(
      @Nullable Object value,
      String name,
      JsonAdapter<T> adapter,
      Map<String, @Nullable Object> kept) {
    try {
      return adapter.fromJsonValue(value);
    } catch (JsonDataException unreadable) {
      kept.put(name, value);
      return null;
    }
  }

  private static <T> @Nullable T nextContainer(
      JsonReader reader, String name, JsonAdapter<T> adapter, Map<String, @Nullable Object> kept)
      throws IOException {
    JsonReader again = reader.peekJson();
    try {
      return adapter.fromJson(reader);
    } catch (JsonDataException unreadable) {
      int path = again.getPath().length();
      kept.put(name, ANY.fromJson(again));
      leave(reader, path);
      return null;
    }
  }

  /** Skips what is left of a value that was given up inside of it; paths there are longer. */
  private static void leave(JsonReader reader, int path) throws IOException {
    boolean failOnUnknown = reader.failOnUnknown();
    reader.setFailOnUnknown(false);
    boolean entered = reader.getPath().length() > path;
    if (!entered) {
      reader.skipValue();
    }
    while (entered) {
      while (reader.hasNext()) {
        if (reader.peek() == JsonReader.Token.NAME) {
          reader.skipName();
        }
        reader.skipValue();
      }
      if (reader.peek() == JsonReader.Token.END_ARRAY) {
        reader.endArray();
      } else {
        reader.endObject();
      }
      entered = reader.getPath().length() > path;
    }
    reader.setFailOnUnknown(failOnUnknown);
  }

  static @Nullable String nextString(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER) {
      kept.remove(name);
      return reader.nextString();
    }
    return keep(reader, name, kept);
  }

  static @Nullable Boolean nextBoolean(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    if (reader.peek() == JsonReader.Token.BOOLEAN) {
      kept.remove(name);
      return reader.nextBoolean();
    }
    return keep(reader, name, kept);
  }

  static @Nullable Integer nextInteger(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    return nextNumber(reader, name, kept, KeptValues::toInteger);
  }

  static @Nullable Long nextLong(JsonReader reader, String name, Map<String, @Nullable Object> kept)
      throws IOException {
    return nextNumber(reader, name, kept, KeptValues::toLong);
  }

  static @Nullable Double nextDouble(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    return nextNumber(reader, name, kept, KeptValues::toDouble);
  }

  /** Reads a number, or a text that holds one. */
  private static <T> @Nullable T nextNumber(
      JsonReader reader,
      String name,
      Map<String, @Nullable Object> kept,
      Function<String, @Nullable T> parser)
      throws IOException {
    JsonReader.Token token = reader.peek();
    if (token != JsonReader.Token.NUMBER && token != JsonReader.Token.STRING) {
      return keep(reader, name, kept);
    }
    kept.remove(name);
    String text = reader.nextString();
    T value = parser.apply(text);
    if (value == null) {
      boolean number = token == JsonReader.Token.NUMBER;
      kept.put(name, number ? AnyValueAdapter.number(text, reader) : text);
    }
    return value;
  }

  private static @Nullable Integer toInteger(String text) {
    Long value = toLong(text);
    return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
  }

  private static @Nullable Long toLong(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException otherForm) {
      BigDecimal number = toDecimal(text);
      try {
        return number == null ? null : Long.valueOf(number.longValueExact());
      } catch (ArithmeticException notWholeOrTooLarge) {
        return null;
      }
    }
  }

  private static @Nullable Double toDouble(String text) {
    BigDecimal number = toDecimal(text);
    double value = number == null ? Double.NaN : number.doubleValue();
    return Double.isFinite(value) ? Double.valueOf(value) : null;
  }

  private static @Nullable BigDecimal toDecimal(String text) {
    try {
      return text.length() > AnyValueAdapter.MAX_NUMBER_CHARS ? null : new BigDecimal(text);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /** Keeps a value of another type; null is none. */
  private static <T> @Nullable T keep(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    kept.remove(name);
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    kept.put(name, ANY.fromJson(reader));
    return null;
  }
}
