// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Meal} by its {@code meal_kind}, without reflection.
 *
 * <p>A shape that is not known is kept whole.
 */
public final class MealJsonAdapter extends JsonAdapter<Meal> {
  private static final JsonReader.Options DISCRIMINATOR = JsonReader.Options.of("meal_kind");

  private final JsonAdapter<Fasting> fastingAdapter;
  private final JsonAdapter<Fish> fishAdapter;
  private final JsonAdapter<Hay> hayAdapter;
  private final JsonAdapter<Object> unknownAdapter;

  /** Takes the adapters of the shapes from {@code moshi}. */
  public MealJsonAdapter(Moshi moshi) {
    this.fastingAdapter = moshi.adapter(Fasting.class);
    this.fishAdapter = moshi.adapter(Fish.class);
    this.hayAdapter = moshi.adapter(Hay.class);
    this.unknownAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Meal fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    switch (peekDiscriminator(reader)) {
      case "fasting":
        return fastingAdapter.fromJson(reader);
      case "fish":
        return fishAdapter.fromJson(reader);
      case "hay":
        return hayAdapter.fromJson(reader);
      default:
        return unknown(reader);
    }
  }

  /**
   * Returns the value of the discriminator, or an empty text, and leaves the reader where it is.
   */
  private static String peekDiscriminator(JsonReader reader) throws IOException {
    try (JsonReader ahead = reader.peekJson()) {
      ahead.setFailOnUnknown(false);
      ahead.beginObject();
      while (ahead.hasNext()) {
        if (ahead.selectName(DISCRIMINATOR) == 0) {
          return ahead.peek() == JsonReader.Token.STRING ? ahead.nextString() : "";
        }
        ahead.skipName();
        ahead.skipValue();
      }
      return "";
    }
  }

  @SuppressWarnings("unchecked") // an object is read as a map with text keys
  private Meal unknown(JsonReader reader) throws IOException {
    Object properties = unknownAdapter.fromJson(reader);
    return new Meal.Unknown(
        properties == null ? Collections.emptyMap() : (Map<String, @Nullable Object>) properties);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Meal value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof Fasting) {
      fastingAdapter.toJson(writer, (Fasting) value);
    } else if (value instanceof Fish) {
      fishAdapter.toJson(writer, (Fish) value);
    } else if (value instanceof Hay) {
      hayAdapter.toJson(writer, (Hay) value);
    } else if (value instanceof Meal.Unknown) {
      unknownAdapter.toJson(writer, ((Meal.Unknown) value).properties());
    } else {
      throw new IllegalArgumentException(
          "Expected a generated Meal but was " + value.getClass().getName());
    }
  }
}
