// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the models and adapters of this package share. */
final class ModelSupport {
  private ModelSupport() {}

  /** An adapter that reads every text without failing. */
  interface TakesAnyText {}

  static <T> T required(@Nullable T value, String model, String property) {
    if (value == null) {
      throw new IllegalStateException(
          model + ": required property '" + property + "' is not set; set it before build()");
    }
    return value;
  }

  static <T> @Nullable List<T> copyOf(@Nullable List<T> list) {
    return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
  }

  static <T> @Nullable Set<T> copyOf(@Nullable Set<T> set) {
    return set == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }

  static <T> @Nullable Map<String, T> copyOf(@Nullable Map<String, T> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** Copies properties of which some may be null. */
  static <T extends @Nullable Object> Map<String, T> copyOfAll(Map<String, T> properties) {
    return properties.isEmpty()
        ? Collections.emptyMap()
        : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** What {@code toString()} shows of a sensitive value. */
  static @Nullable String hidden(@Nullable Object value) {
    return value == null ? null : "***";
  }

  static @Nullable String nextString(JsonReader reader) throws IOException {
    return isNull(reader) ? reader.nextNull() : reader.nextString();
  }

  static @Nullable Integer nextInteger(JsonReader reader) throws IOException {
    return isNull(reader) ? reader.nextNull() : Integer.valueOf(reader.nextInt());
  }

  static @Nullable Long nextLong(JsonReader reader) throws IOException {
    return isNull(reader) ? reader.nextNull() : Long.valueOf(reader.nextLong());
  }

  static @Nullable Double nextDouble(JsonReader reader) throws IOException {
    return isNull(reader) ? reader.nextNull() : Double.valueOf(reader.nextDouble());
  }

  static @Nullable Boolean nextBoolean(JsonReader reader) throws IOException {
    return isNull(reader) ? reader.nextNull() : Boolean.valueOf(reader.nextBoolean());
  }

  /** Reads a text that is always the same. */
  static void expect(String value, String property, JsonReader reader) throws IOException {
    boolean text = reader.peek() == JsonReader.Token.STRING;
    expect(text && value.equals(reader.nextString()), value, property, reader);
  }

  /** Reads a whole number that is always the same. */
  static void expect(long value, String property, JsonReader reader) throws IOException {
    boolean number = reader.peek() == JsonReader.Token.NUMBER;
    expect(number && value == reader.nextLong(), value, property, reader);
  }

  /** Reads a truth value that is always the same. */
  static void expect(boolean value, String property, JsonReader reader) throws IOException {
    boolean truth = reader.peek() == JsonReader.Token.BOOLEAN;
    expect(truth && value == reader.nextBoolean(), value, property, reader);
  }

  private static void expect(boolean same, Object value, String property, JsonReader reader) {
    if (!same) {
      throw new JsonDataException(
          "Expected '" + property + "' to be " + value + " at " + reader.getPath());
    }
  }

  /** Skips a value even where unknown names fail. */
  static void skip(JsonReader reader) throws IOException {
    boolean failOnUnknown = reader.failOnUnknown();
    reader.setFailOnUnknown(false);
    reader.skipValue();
    reader.setFailOnUnknown(failOnUnknown);
  }

  /** Returns a property that must not be null. */
  static <T> T present(@Nullable T value, String property, JsonReader reader) {
    if (value == null) {
      throw new JsonDataException(
          "Expected '" + property + "' not to be null at " + reader.getPath());
    }
    return value;
  }

  private static boolean isNull(JsonReader reader) throws IOException {
    return reader.peek() == JsonReader.Token.NULL;
  }

  /**
   * Called before {@code endObject()}, when the reader's path is that of the last property read.
   */
  static JsonDataException missing(String property, JsonReader reader) {
    String path = reader.getPath();
    int end = path.lastIndexOf('.');
    return new JsonDataException(
        "Required value '"
            + property
            + "' missing at "
            + (end < 0 ? path : path.substring(0, end)));
  }

  /** Writes a null even where the writer leaves nulls out. */
  static void writeNull(JsonWriter writer, String name) throws IOException {
    boolean serializeNulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true);
    writer.name(name).nullValue();
    writer.setSerializeNulls(serializeNulls);
  }
}
