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
 * Reads and writes {@link Hay} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class HayJsonAdapter extends JsonAdapter<Hay> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("meal_kind", "kilograms", "price", "supplier");

  /** Takes the adapters of nested values from {@code moshi}. */
  public HayJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable Hay fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Hay.Builder builder = Hay.builder();
    boolean mealKindSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("hay", "meal_kind", reader);
          mealKindSeen = true;
          break;
        case 1:
          builder.kilograms = ModelSupport.nextLong(reader);
          break;
        case 2:
          builder.price = ModelSupport.nextDouble(reader);
          break;
        case 3:
          builder.supplier = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!mealKindSeen) {
      throw ModelSupport.missing("meal_kind", reader);
    }
    if (builder.kilograms == null) {
      throw ModelSupport.missing("kilograms", reader);
    }
    if (builder.price == null) {
      throw ModelSupport.missing("price", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Hay value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("meal_kind").value(value.mealKind());
    writer.name("kilograms").value(value.kilograms);
    writer.name("price").value(value.price);
    if (value.supplier != null) {
      writer.name("supplier").value(value.supplier);
    } else {
      ModelSupport.writeNull(writer, "supplier");
    }
    writer.endObject();
  }
}
