// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
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
      case BEGIN_ARRAY:
      case BEGIN_OBJECT:
        return nextContainer(reader, name, adapter, kept);
      default:
        Object value = ANY.fromJson(reader);
        try {
          return adapter.fromJsonValue(value);
        } catch (JsonDataException unreadable) {
          kept.put(name, value);
          return null;
        }
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
    BigDecimal number = nextNumber(reader, name, kept);
    try {
      return number == null ? null : Integer.valueOf(number.intValueExact());
    } catch (ArithmeticException notWholeOrTooLarge) {
      kept.put(name, AnyValueAdapter.number(number.toString(), reader));
      return null;
    }
  }

  static @Nullable Long nextLong(JsonReader reader, String name, Map<String, @Nullable Object> kept)
      throws IOException {
    BigDecimal number = nextNumber(reader, name, kept);
    try {
      return number == null ? null : Long.valueOf(number.longValueExact());
    } catch (ArithmeticException notWholeOrTooLarge) {
      kept.put(name, AnyValueAdapter.number(number.toString(), reader));
      return null;
    }
  }

  static @Nullable Double nextDouble(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    BigDecimal number = nextNumber(reader, name, kept);
    return number == null ? null : Double.valueOf(number.doubleValue());
  }

  private static @Nullable BigDecimal nextNumber(
      JsonReader reader, String name, Map<String, @Nullable Object> kept) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token != JsonReader.Token.NUMBER && token != JsonReader.Token.STRING) {
      return keep(reader, name, kept);
    }
    String text = reader.nextString();
    try {
      BigDecimal number = new BigDecimal(text);
      kept.remove(name);
      return number;
    } catch (NumberFormatException noNumber) {
      kept.put(name, text);
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
