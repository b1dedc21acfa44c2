// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Fasting} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class FastingJsonAdapter extends JsonAdapter<Fasting> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("meal_kind");

  /** Takes the adapters of nested values from {@code moshi}. */
  public FastingJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable Fasting fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Fasting.Builder builder = Fasting.builder();
    boolean mealKindSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("fasting", "meal_kind", reader);
          mealKindSeen = true;
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!mealKindSeen) {
      throw ModelSupport.missing("meal_kind", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Fasting value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("meal_kind").value(value.mealKind());
    writer.endObject();
  }
}
