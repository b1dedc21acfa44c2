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
 * Reads and writes {@link UpdateTemplateRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UpdateTemplateRequestJsonAdapter extends JsonAdapter<UpdateTemplateRequest> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("name");

  /** Takes the adapters of nested values from {@code moshi}. */
  public UpdateTemplateRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable UpdateTemplateRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdateTemplateRequest.Builder builder = UpdateTemplateRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable UpdateTemplateRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    writer.endObject();
  }
}
