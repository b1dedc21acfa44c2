// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link AnimalPatch} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class AnimalPatchJsonAdapter extends JsonAdapter<AnimalPatch> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "adopted_on", "legs", "house");

  private final JsonAdapter<LocalDate> adoptedOnAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AnimalPatchJsonAdapter(Moshi moshi) {
    this.adoptedOnAdapter = moshi.adapter(LocalDate.class);
  }

  @Override
  public @Nullable AnimalPatch fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AnimalPatch.Builder builder = AnimalPatch.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.adoptedOn = adoptedOnAdapter.fromJson(reader);
          builder.adoptedOnCleared = builder.adoptedOn == null;
          break;
        case 2:
          builder.legs = ModelSupport.nextInteger(reader);
          builder.legsCleared = builder.legs == null;
          break;
        case 3:
          builder.house = ModelSupport.nextString(reader);
          builder.houseCleared = builder.house == null;
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable AnimalPatch value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name != null) {
      writer.name("name").value(value.name);
    }
    if (value.adoptedOn != null) {
      writer.name("adopted_on");
      adoptedOnAdapter.toJson(writer, value.adoptedOn);
    } else if (value.adoptedOnCleared) {
      ModelSupport.writeNull(writer, "adopted_on");
    }
    if (value.legs != null) {
      writer.name("legs").value(value.legs);
    } else if (value.legsCleared) {
      ModelSupport.writeNull(writer, "legs");
    }
    if (value.house != null) {
      writer.name("house").value(value.house);
    } else if (value.houseCleared) {
      ModelSupport.writeNull(writer, "house");
    }
    writer.endObject();
  }
}
