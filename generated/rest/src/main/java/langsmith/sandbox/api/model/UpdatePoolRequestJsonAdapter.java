// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link UpdatePoolRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UpdatePoolRequestJsonAdapter extends JsonAdapter<UpdatePoolRequest> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("name", "replicas");

  /** Takes the adapters of nested values from {@code moshi}. */
  public UpdatePoolRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable UpdatePoolRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdatePoolRequest.Builder builder = UpdatePoolRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.replicas = ModelSupport.nextInteger(reader);
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
  public void toJson(JsonWriter writer, @Nullable UpdatePoolRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name != null) {
      writer.name("name").value(value.name);
    }
    if (value.replicas != null) {
      writer.name("replicas").value(value.replicas);
    }
    writer.endObject();
  }
}
