// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CreateVolumeRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateVolumeRequestJsonAdapter extends JsonAdapter<CreateVolumeRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name", "size_bytes", "description", "labels", "size", "wait_for_ready", "timeout");

  private final JsonAdapter<Map<String, String>> labelsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateVolumeRequestJsonAdapter(Moshi moshi) {
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
  }

  @Override
  public @Nullable CreateVolumeRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateVolumeRequest.Builder builder = CreateVolumeRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.sizeBytes = ModelSupport.nextLong(reader);
          break;
        case 2:
          builder.description = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case 4:
          builder.size = ModelSupport.nextString(reader);
          break;
        case 5:
          builder.waitForReady = ModelSupport.nextBoolean(reader);
          break;
        case 6:
          builder.timeout = ModelSupport.nextInteger(reader);
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
  public void toJson(JsonWriter writer, @Nullable CreateVolumeRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    if (value.sizeBytes != null) {
      writer.name("size_bytes").value(value.sizeBytes);
    }
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.size != null) {
      writer.name("size").value(value.size);
    }
    if (value.waitForReady != null) {
      writer.name("wait_for_ready").value(value.waitForReady);
    }
    if (value.timeout != null) {
      writer.name("timeout").value(value.timeout);
    }
    writer.endObject();
  }
}
