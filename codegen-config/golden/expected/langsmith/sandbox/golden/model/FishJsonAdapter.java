// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Fish} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class FishJsonAdapter extends JsonAdapter<Fish> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("meal_kind", "names");

  private final JsonAdapter<List<String>> namesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public FishJsonAdapter(Moshi moshi) {
    this.namesAdapter = ContainerAdapter.list(moshi.adapter(String.class));
  }

  @Override
  public @Nullable Fish fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Fish.Builder builder = Fish.builder();
    boolean mealKindSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("fish", "meal_kind", reader);
          mealKindSeen = true;
          break;
        case 1:
          builder.names = namesAdapter.fromJson(reader);
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
  public void toJson(JsonWriter writer, @Nullable Fish value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("meal_kind").value(value.mealKind());
    if (value.names != null) {
      writer.name("names");
      namesAdapter.toJson(writer, value.names);
    }
    writer.endObject();
  }
}
