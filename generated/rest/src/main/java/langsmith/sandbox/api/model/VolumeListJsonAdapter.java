// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link VolumeList} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class VolumeListJsonAdapter extends JsonAdapter<VolumeList> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("volumes");

  private final JsonAdapter<List<Volume>> volumesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeListJsonAdapter(Moshi moshi) {
    this.volumesAdapter = ContainerAdapter.list(moshi.adapter(Volume.class));
  }

  @Override
  public @Nullable VolumeList fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeList.Builder builder = VolumeList.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.volumes = volumesAdapter.fromJson(reader);
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
  public void toJson(JsonWriter writer, @Nullable VolumeList value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.volumes != null) {
      writer.name("volumes");
      volumesAdapter.toJson(writer, value.volumes);
    }
    writer.endObject();
  }
}
