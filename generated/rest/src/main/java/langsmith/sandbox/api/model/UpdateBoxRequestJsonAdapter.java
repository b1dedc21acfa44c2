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
 * Reads and writes {@link UpdateBoxRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UpdateBoxRequestJsonAdapter extends JsonAdapter<UpdateBoxRequest> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public UpdateBoxRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable UpdateBoxRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdateBoxRequest.Builder builder = UpdateBoxRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "name":
          builder.name = ModelSupport.nextString(reader);
          break;
        case "ttl_seconds":
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case "idle_ttl_seconds":
          builder.idleTtlSeconds = ModelSupport.nextInteger(reader);
          break;
        case "delete_after_stop_seconds":
          builder.deleteAfterStopSeconds = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable UpdateBoxRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name != null) {
      writer.name("name").value(value.name);
    }
    if (value.ttlSeconds != null) {
      writer.name("ttl_seconds").value(value.ttlSeconds);
    }
    if (value.idleTtlSeconds != null) {
      writer.name("idle_ttl_seconds").value(value.idleTtlSeconds);
    }
    if (value.deleteAfterStopSeconds != null) {
      writer.name("delete_after_stop_seconds").value(value.deleteAfterStopSeconds);
    }
    writer.endObject();
  }
}
